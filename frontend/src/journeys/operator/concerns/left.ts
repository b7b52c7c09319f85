import type { ConcernLine } from '../../../api/concerns.ts'
import type { Text } from '../../../i18n/i18n.ts'

const HOUR = 3_600_000
const SOON = 4

export interface Left {
  words: string
  /** How urgent it is; colour only repeats the words. */
  due: 'late' | 'soon' | 'later'
}

/** What is left of the time to answer, in days from two days on. */
export function left({ dueAt }: Pick<ConcernLine, 'dueAt'>, now: number, text: Text): Left {
  const hours = (Date.parse(dueAt) - now) / HOUR
  const away = Math.abs(hours)
  const values = away < 48 ? { days: 0, hours: Math.floor(away) } : { days: Math.floor(away / 24), hours: 0 }
  return hours < 0
    ? { words: text('operator.concerns.over', values), due: 'late' }
    : { words: text('operator.concerns.left', values), due: hours < SOON ? 'soon' : 'later' }
}
