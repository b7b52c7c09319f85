import type { ServiceClock as Promised } from '../../api/clock.ts'
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
  clock?: Pick<Promised, 'promise' | 'promisedMinutes'> | undefined
}

/** The promise to the vendor, in calendar time as the server worked it out from working days. */
export function clockOf({ status, queuedAt, dueAt, clock }: Timed, now: number): ServiceClock {
  if (status === 'WITH_VENDOR') return { kind: 'stopped', because: status }
  if (status === 'CONCLUDED' || status === 'CLOSED' || !dueAt) return { kind: 'none' }
  const due = Date.parse(dueAt)
  const begun = queuedAt ? Date.parse(queuedAt) : now
  return {
    kind: 'running',
    hoursLeft: (due - now) / HOUR,
    ofDays:
      clock?.promise === 'FAST'
        ? clock.promisedMinutes / (24 * 60)
        : Math.max(1, Math.round((due - begun) / (24 * HOUR))),
  }
}
