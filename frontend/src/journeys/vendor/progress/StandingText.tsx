import type { CertificateStatus } from '../../../api/listings.ts'
import type { SubmissionSummary } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { standingOf, tally } from './standing.ts'

interface StandingTextProps {
  submission: Pick<SubmissionSummary, 'status' | 'releaseVersion' | 'updatedAt'>
  review: VendorReview | undefined
  /** Of the release that came of it, when there is one. */
  certificate: CertificateStatus | undefined
}

/** One or two sentences: what is so, whose turn, until when. */
export function StandingText({ submission, review, certificate }: StandingTextProps) {
  const text = useText()
  const { key } = standingOf(submission.status, review, certificate)
  const { findings, open } = tally(review)
  return text(`vendor.standing.${key}.text`, {
    version: submission.releaseVersion,
    date: longDate(submission.updatedAt),
    done: review?.screening?.doneChecks ?? 0,
    checks: review?.screening?.checks ?? 0,
    position: review?.queuePosition ?? 0,
    expected: review?.expectedBy ? longDate(review.expectedBy) : 'none',
    findings,
    open,
    conditions: review?.conditions.length ?? 0,
  })
}
