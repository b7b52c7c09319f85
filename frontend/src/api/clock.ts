/** The promise to the vendor, as both sides see it. */
export interface ServiceClock {
  promise: 'ORDINARY' | 'FAST'
  /** Whether the store's time is running out now. */
  runs: boolean
  promisedMinutes: number
  /** Working time that the store has used. */
  spentMinutes: number
  /** Absent while the vendor must act. */
  dueAt?: string
  late: boolean
  /** When the promise was first broken. */
  missedAt?: string
  /** In which the vendor had to act, with why; empty in the queue. */
  pauses: { from: string; until?: string; reason: string }[]
}
