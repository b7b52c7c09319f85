import type { CertificateStatus } from '../../../api/listings.ts'
import type { SubmissionStatus } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import type { IconName } from '../../../design/icons/names.ts'
import type { Tone } from '../../../design/Status.tsx'

export type StandingKey =
  | 'draft'
  | 'handedIn'
  | 'checks'
  | 'checksBroke'
  | 'queued'
  | 'assessed'
  | 'secondRound'
  | 'decision'
  | 'changes'
  | 'certified'
  | 'certifiedWithConditions'
  | 'refused'
  | 'withdrawn'

export interface Standing {
  key: StandingKey
  tone: Tone
  icon: IconName
  /** Who acts next; nobody when it has ended. */
  next: 'you' | 'store' | 'nobody'
}

const LOOKS: Record<StandingKey, Omit<Standing, 'key'>> = {
  draft: { tone: 'neutral', icon: 'FileText', next: 'you' },
  handedIn: { tone: 'info', icon: 'Paperplane', next: 'store' },
  checks: { tone: 'info', icon: 'CogRotation', next: 'store' },
  checksBroke: { tone: 'info', icon: 'CogRotation', next: 'store' },
  queued: { tone: 'info', icon: 'Hourglass', next: 'store' },
  assessed: { tone: 'info', icon: 'MagnifyingGlass', next: 'store' },
  secondRound: { tone: 'info', icon: 'ArrowsCirclepath', next: 'store' },
  decision: { tone: 'info', icon: 'PersonCheckmark', next: 'store' },
  changes: { tone: 'warning', icon: 'Pencil', next: 'you' },
  certified: { tone: 'success', icon: 'SealCheckmark', next: 'nobody' },
  certifiedWithConditions: { tone: 'warning', icon: 'SealCheckmark', next: 'you' },
  refused: { tone: 'danger', icon: 'XMarkOctagon', next: 'nobody' },
  withdrawn: { tone: 'neutral', icon: 'ArrowUndo', next: 'nobody' },
}

/**
 * Where a submission is, as its vendor reads it. Without the review only as much as the submission itself knows; the
 * certificate of its release tells whether the conditions of the decision are met.
 */
export function standingOf(status: SubmissionStatus, review?: VendorReview, certificate?: CertificateStatus): Standing {
  const key = keyOf(status, review, certificate)
  return { key, ...LOOKS[key] }
}

function keyOf(
  status: SubmissionStatus,
  review: VendorReview | undefined,
  certificate: CertificateStatus | undefined,
): StandingKey {
  switch (status) {
    case 'DRAFT':
      return 'draft'
    case 'SUBMITTED':
    case 'IN_REVIEW':
      return underReview(review)
    case 'CHANGES_REQUESTED':
      return 'changes'
    case 'ACCEPTED':
      return review && review.conditions.length > 0 && certificate !== 'VALID' ? 'certifiedWithConditions' : 'certified'
    case 'REFUSED':
      return 'refused'
    case 'WITHDRAWN':
      return 'withdrawn'
  }
}

function underReview(review: VendorReview | undefined): StandingKey {
  switch (review?.state) {
    case undefined:
    case 'CLOSED':
    case 'CONCLUDED':
      return 'handedIn'
    case 'SCREENING':
      return review.screening?.status === 'BROKE' ? 'checksBroke' : 'checks'
    case 'QUEUED':
      return review.round > 1 ? 'secondRound' : 'queued'
    case 'ASSESSING':
      return review.round > 1 ? 'secondRound' : 'assessed'
    case 'WITH_VENDOR':
      return 'changes'
    case 'VERDICT_PROPOSED':
      return 'decision'
  }
}

/** How many findings there are, and how many still need the vendor. */
export function tally(review: VendorReview | undefined): { findings: number; open: number } {
  const findings = review?.findings ?? []
  return { findings: findings.length, open: findings.filter(({ status }) => status === 'NEEDS_YOU').length }
}
