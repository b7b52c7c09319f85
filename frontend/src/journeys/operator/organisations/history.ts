import type { Organisation } from '../../../api/organisations.ts'
import type { HistoryLine } from '../../../domain/case/History.tsx'
import type { Text } from '../../../i18n/i18n.ts'

const KNOWN = [
  'REGISTERED',
  'EDITED',
  'AGREEMENT_ACCEPTED',
  'VERIFIED',
  'REJECTED',
  'INVITED',
  'INVITATION_REVOKED',
  'ROLE_CHANGED',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_REMOVED',
  'TOKEN_MADE',
  'TOKEN_REVOKED',
] as const

/** A line of the case file in words. What this page has no words for yet is shown as the server calls it. */
export function historyLine({ at, action, by, detail }: Organisation['history'][number], text: Text): HistoryLine {
  const known = KNOWN.find((one) => one === action)
  return { at, what: known ? text(`operator.history.${known}`) : action, by, detail }
}
