import type { Submission } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import { History, type HistoryLine } from '../../../domain/case/History.tsx'
import { type Text, useText } from '../../../i18n/i18n.ts'

/** What the review tells better than the submission does. */
const TOLD_BY_REVIEW = ['TAKE_UP', 'REQUEST_CHANGES', 'ACCEPT', 'REFUSE'] as const

/** What the submission tells better: it knows who of the organisation did it. */
const TOLD_BY_SUBMISSION = ['HANDED_IN', 'WITHDRAWN'] as const

interface TimelineProps {
  submission: Submission
  review: VendorReview | undefined
}

/** Everything that happened on either side, each with its time and its reason. */
export function Timeline({ submission, review }: TimelineProps) {
  const text = useText()
  return (
    <section className="cc-panel" aria-labelledby="timeline">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="timeline">
          {text('vendor.history.title')}
        </h2>
      </div>
      <div className="cc-panel__body">
        <History lines={linesOf(submission, review, text)} />
      </div>
    </section>
  )
}

function linesOf(submission: Submission, review: VendorReview | undefined, text: Text): HistoryLine[] {
  const own = submission.history
    .filter(({ action }) => !review || !TOLD_BY_REVIEW.some((one) => one === action))
    .map(({ at, action, by, reason }) => ({
      at,
      by,
      what: text(`vendor.history.${action}`),
      detail: reason ?? undefined,
    }))
  const steps = (review?.timeline ?? [])
    .filter(({ kind }) => !TOLD_BY_SUBMISSION.some((one) => one === kind))
    .map(({ at, kind, reason }) => ({ at, what: text(`vendor.step.${kind}`), detail: reason }))
  return [...own, ...steps]
}
