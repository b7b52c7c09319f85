import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import type { Severity } from './vendorReview.ts'

export type CheckMode = 'ENFORCE' | 'OBSERVE' | 'OFF'

/** Something a check found lately. */
export interface SeenFinding {
  caseNumber: string
  listingName: string
  at: string
  rule: string
  severity: Severity
  /** Of the message. */
  language: string
  message: string
  evidence: string
  /** The check's own English words, where they say more. */
  original?: string
}

/** One check, how it is set, and how it did in the latest screenings. */
export interface CheckStanding {
  id: string
  /** That ran last; absent when it never did. */
  version?: string
  criterion: string
  mode: CheckMode
  timeoutSeconds: number
  runs: number
  failed: number
  errors: number
  skipped: number
  /** Runs in which it found something blocking. */
  wouldBlock: number
  /** The latest first. */
  sample: SeenFinding[]
}

/** Every check; the numbers are about at most so many of the latest screenings. */
export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: ({ signal }) => get<{ screenings: number; items: CheckStanding[] }>('/api/v1/checks', signal),
})
