import type { Risk } from '../../api/risk.ts'
import type { Text } from '../../i18n/i18n.ts'
import type { MessageId } from '../../i18n/messages.ts'
import { dataName } from './dataName.ts'

type Reason = Risk['reasons'][number]

const FACTS = ['DATA_TYPE', 'USERS', 'SIGN_IN', 'NOT_SAID', 'PROGRAMME', 'PERMISSION', 'TRACKER', 'PREVIOUS'] as const

const LEFT_OUT: Record<string, MessageId> = {
  dataPractices: 'case.manifest.collected',
  users: 'case.manifest.users',
  signIn: 'case.manifest.signIn',
}

/**
 * Why the tier is what it is, in the reader's language: as the edition of the criteria says it, which speaks Norwegian and
 * English, else what fact it is. Undefined for a fact of an edition that this page does not know yet.
 */
export function riskReason({ fact, value, because }: Reason, language: string, text: Text): string | undefined {
  const word = wordOf(fact, value, text)
  const own = because[language]
  if (own) return fact === 'DATA_TYPE' ? own.replace(value, word) : own
  const known = FACTS.find((one) => one === fact)
  return known && text(`case.risk.because.${known}`, { value: word })
}

function wordOf(fact: string, value: string, text: Text): string {
  switch (fact) {
    case 'DATA_TYPE':
      return dataName(value, text)
    case 'USERS':
      return text(`case.users.${value}` as MessageId)
    case 'SIGN_IN':
      return text(`case.signIn.${value}` as MessageId)
    case 'PREVIOUS':
      return text(`case.risk.${value}` as MessageId)
    case 'NOT_SAID': {
      const name = LEFT_OUT[value]
      return name ? text(name) : value
    }
    default:
      return value
  }
}
