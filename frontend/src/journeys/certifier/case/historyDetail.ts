import type { Case, Ruling } from '../../../api/reviews.ts'
import { longDate } from '../../../i18n/format.ts'
import type { Text } from '../../../i18n/i18n.ts'

const RULED = /^(\S+) (MET|NOT_MET|NOT_RELEVANT)\.(.*)$/s
const UNTIL = /^(\S+) until (\d{4}-\d{2}-\d{2})\.(.*)$/s
const SCREENED = /^(Our checks did not run\.)? ?(?:Open again: ([^.]*)\.)?$/

/**
 * What the history says beside the action, in the reader's words: what the store itself wrote, such as "SEC-10 NOT_MET. Why"
 * or "Open again: SEC-10.", is a form; what a person wrote stays as it is. A verdict's reasons stand in the verdict.
 */
export function detailOf({ action, reason }: Pick<Case['history'][number], 'action' | 'reason'>, text: Text) {
  switch (action) {
    case 'PROPOSE':
    case 'CONFIRM':
      return undefined
    case 'RULE':
      return formed(RULED, reason, (id, ruling, why) => `${id}: ${text(`certifier.choice.${ruling as Ruling}`)}.${why}`)
    case 'CLEAR':
    case 'WAIVE':
      return formed(
        UNTIL,
        reason,
        (what, until, why) => `${text('certifier.history.until', { what, day: longDate(until) })}${why}`,
      )
    case 'SCREENED':
      return formed(SCREENED, reason, (broke, open) =>
        [broke && text('certifier.history.broke'), open && text('certifier.history.open', { criteria: open })]
          .filter(Boolean)
          .join(' '),
      )
    default:
      return reason || undefined
  }
}

function formed(form: RegExp, reason: string, say: (...parts: [string, string, string]) => string) {
  const [whole, first = '', second = '', third = ''] = form.exec(reason) ?? []
  return (whole === undefined ? reason : say(first, second, third)) || undefined
}
