import type { Severity } from '../../../api/vendorReview.ts'

/** How many days ahead an exception may hold at most; the server has the last word. */
export const LONGEST: Record<Severity, number> = { BLOCKING: 90, MAJOR: 180, MINOR: 365 }

/** A day from today on, as a date field wants it. */
export function daysAhead(days: number): string {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
