import { queryOptions } from '@tanstack/react-query'
import type { Change } from './changes.ts'
import type { ServiceClock } from './clock.ts'
import { get, send } from './http.ts'
import type { Risk } from './risk.ts'
import type { Texts } from './types.ts'

export type ReviewState =
  | 'SCREENING'
  | 'QUEUED'
  | 'ASSESSING'
  | 'WITH_VENDOR'
  | 'VERDICT_PROPOSED'
  | 'CONCLUDED'
  | 'CLOSED'
export type Severity = 'BLOCKING' | 'MAJOR' | 'MINOR'
export type FindingStatus = 'NEEDS_YOU' | 'ANSWERED' | 'SETTLED'

/** A line of the talk between vendor and store. Certifiers are not named to vendors. */
export interface ReviewMessage {
  side: 'VENDOR' | 'STORE'
  by?: string
  criterion?: string
  round: number
  text: string
  at: string
}

export interface VendorFinding {
  fingerprint: string
  rule: string
  criterion: string
  statement: Texts
  severity: Severity
  /** Of the message and the remedy, when a check found it. */
  language?: string
  message: string
  evidence: string
  location?: { file: string; line: number; pointer: string }
  remedy: string
  /** The check's own English words, where they say more. */
  original?: string
  /** Command line that shows it again, where the submission lies. */
  reproduce?: string
  status: FindingStatus
  /** Why it does not count, and until when. */
  cleared?: { at: string; reason: string; until: string }
  answers: ReviewMessage[]
}

/** Something to mend after certification. */
export interface Condition {
  criterion: string
  text: string
  due: string
}

export type Forecast = { kind: 'EXPECTED'; from: string; until: string } | { kind: 'LONGER_THAN_USUAL' | 'TOO_FEW' }

export type Step =
  | 'HANDED_IN'
  | 'CHECKED'
  | 'CHECKS_BROKE'
  | 'CHECKED_AGAIN'
  | 'TAKEN_UP'
  | 'BACK_IN_QUEUE'
  | 'PASSED_ON'
  | 'CHANGES_REQUESTED'
  | 'SECOND_LOOK'
  | 'LOOKED_AT_AGAIN'
  | 'FAST_TRACK'
  | 'FULL_REVIEW'
  | 'OVERDUE'
  | 'DECIDED'
  | 'WITHDRAWN'

/** What a vendor sees of the review of a submission. */
export interface VendorReview {
  state: ReviewState
  round: number
  /** Absent when nothing moves any more. */
  nextActor?: 'VENDOR' | 'STORE'
  queuePosition?: number
  queueLength?: number
  /** When the answer is due, as promised. */
  expectedBy?: string
  /** When it comes, by what others waited; absent when it is not the store's turn. */
  forecast?: Forecast
  clock: ServiceClock
  /** What happened, the oldest first. */
  timeline: { at: string; kind: Step; reason?: string }[]
  /** Of a crisis, when the case is or was on it; fullReview: the certificate of days was issued, and the full review goes on. */
  fastTrack?: { reason: string; openedAt: string; fullReview: boolean }
  screening?: { status: 'PLANNED' | 'DONE' | 'BROKE'; doneChecks: number; checks: number; erredChecks: number }
  risk: Risk
  /** Absent until the checks have read the release. */
  change?: Change
  changeRequest?: { summary: string; criteria: string[]; at: string }
  findings: VendorFinding[]
  messages: ReviewMessage[]
  outcome?: 'CERTIFIED' | 'REFUSED'
  reasons?: string
  conditions: Condition[]
  allowedActions: string[]
}

function path(submission: string): string {
  return `/api/v1/submissions/${encodeURIComponent(submission)}`
}

/** Exists from the first hand-in on. */
export function vendorReviewQuery(submission: string) {
  return queryOptions({
    queryKey: ['submissions', 'review', submission],
    queryFn: ({ signal }) => get<VendorReview>(`${path(submission)}/review`, signal),
  })
}

export function answerFinding(
  submission: string,
  answer: { fingerprint?: string; criterion?: string; text: string },
): Promise<VendorReview> {
  return send('POST', `${path(submission)}/answers`, { body: answer })
}
