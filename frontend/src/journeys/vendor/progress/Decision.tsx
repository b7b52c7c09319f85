import { useQuery } from '@tanstack/react-query'
import { releasesQuery } from '../../../api/releases.ts'
import type { Submission } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import { Markdown } from '../../../design/Markdown.tsx'
import { StatementView } from '../../../domain/case/StatementView.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Conditions } from './Conditions.tsx'

/** What two certifiers decided, why, under which conditions, and the certificate. Nothing before that. */
export function Decision({ submission, review }: { submission: Submission; review: VendorReview }) {
  const text = useText()
  if (!review.outcome) return null
  return (
    <section className="cc-panel" aria-labelledby="decision">
      <div className="cc-panel__head">
        <h2 className="cc-h2" id="decision">
          {text(`vendor.decision.${review.outcome}`)}
        </h2>
      </div>
      <div className="cc-panel__body">
        <StatementView
          of={{ submission: submission.id }}
          level={3}
          otherwise={
            review.reasons && (
              <div className="cc-stack" data-gap="1">
                <h3 className="cc-h3">{text('vendor.decision.reasons')}</h3>
                <Markdown>{review.reasons}</Markdown>
              </div>
            )
          }
        />
        {review.conditions.length > 0 && <Conditions submission={submission} conditions={review.conditions} />}
        {review.outcome === 'CERTIFIED' && <Published submission={submission} />}
      </div>
    </section>
  )
}

function Published({ submission: { listingSlug, releaseVersion } }: { submission: Submission }) {
  const text = useText()
  const releases = useQuery(releasesQuery({ listing: listingSlug, size: 100 }))
  const release = releases.data?.items.find((one) => one.releaseVersion === releaseVersion)
  if (!release) return null
  return (
    <p className="cc-row">
      <a href={`/certificates/${release.certificateNumber}`}>
        {text('vendor.decision.certificate', { number: release.certificateNumber })}
      </a>
      <a href={`/apps/${listingSlug}`}>{text('vendor.decision.listing')}</a>
    </p>
  )
}
