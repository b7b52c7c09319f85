import type { Submission } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import { FindingList } from '../../../domain/case/FindingList.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Answer } from './Answer.tsx'

/** What was found: to work off on the vendor's turn, to answer early on the store's, folded away when it is decided. */
export function Findings({ submission, review }: { submission: Submission; review: VendorReview }) {
  const text = useText()
  const vendorsTurn = review.nextActor === 'VENDOR'
  const mayAnswer = review.allowedActions.includes('ANSWER')
  const list = (
    <FindingList
      findings={review.findings}
      vendorsTurn={vendorsTurn}
      actions={(finding) =>
        mayAnswer && finding.status !== 'SETTLED' ? (
          <Answer submission={submission} finding={finding} folded={!vendorsTurn} />
        ) : null
      }
    />
  )
  const heading = <h2 className="cc-h2">{text(vendorsTurn ? 'vendor.progress.findings' : 'vendor.progress.found')}</h2>
  if (review.nextActor === undefined) {
    return (
      <details className="cc-fold">
        <summary>
          <span>{text('vendor.progress.foundCount', { count: review.findings.length })}</span>
        </summary>
        <div className="cc-stack cc-fold__body">
          {heading}
          {list}
        </div>
      </details>
    )
  }
  return (
    <>
      <div className="cc-stack" data-gap="1">
        {heading}
        {mayAnswer && !vendorsTurn && <p className="cc-muted">{text('vendor.progress.early')}</p>}
      </div>
      {list}
    </>
  )
}
