import type { SubmissionStatus } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import { useText } from '../../../i18n/i18n.ts'
import { type StandingKey, standingOf } from './standing.ts'

const STAGES = ['handedIn', 'checks', 'queue', 'assessment', 'decision', 'result'] as const

/** How many stages lie behind; the next one is where it is now. */
const PASSED: Partial<Record<StandingKey, number>> = {
  handedIn: 1,
  checks: 1,
  checksBroke: 1,
  queued: 2,
  assessed: 3,
  secondRound: 3,
  changes: 3,
  decision: 4,
  certified: 6,
  certifiedWithConditions: 6,
  refused: 6,
}

/** The way from handing in to the result, with the place where it is now. */
export function Track({ status, review }: { status: SubmissionStatus; review: VendorReview | undefined }) {
  const text = useText()
  const { key } = standingOf(status, review)
  const passed = PASSED[key]
  if (passed === undefined) return null
  return (
    <ol className="cc-track" aria-label={text('vendor.track.label')}>
      {STAGES.map((stage, at) => (
        <li key={stage} data-done={at < passed || undefined} aria-current={at === passed ? 'step' : undefined}>
          <b>{text(key === 'changes' && at === passed ? 'vendor.track.changes' : `vendor.track.${stage}`)}</b>
        </li>
      ))}
    </ol>
  )
}
