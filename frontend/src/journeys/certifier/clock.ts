import type { ReviewState } from '../../api/vendorReview.ts'

const HOUR = 3_600_000

export type ServiceClock =
  | { kind: 'running'; hoursLeft: number; ofDays: number }
  /** It stands only while the vendor must act. */
  | { kind: 'stopped'; because: 'WITH_VENDOR' }
  | { kind: 'none' }

interface Timed {
  status: ReviewState
  queuedAt?: string | undefined
  dueAt?: string | undefined
}

/** The promise to the vendor, in calendar time as the server worked it out from working days. */
export function clockOf({ status, queuedAt, dueAt }: Timed, now: number): ServiceClock {
  if (status === 'WITH_VENDOR') return { kind: 'stopped', because: status }
  if (status === 'CONCLUDED' || status === 'CLOSED' || !dueAt) return { kind: 'none' }
  const due = Date.parse(dueAt)
  const begun = queuedAt ? Date.parse(queuedAt) : now
  return {
    kind: 'running',
    hoursLeft: (due - now) / HOUR,
    ofDays: Math.max(1, Math.round((due - begun) / (24 * HOUR))),
  }
}
