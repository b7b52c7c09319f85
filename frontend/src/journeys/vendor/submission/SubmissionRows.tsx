import { useQueries } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Release } from '../../../api/releases.ts'
import type { SubmissionSummary } from '../../../api/submissions.ts'
import { type VendorReview, vendorReviewQuery } from '../../../api/vendorReview.ts'
import { Empty } from '../../../design/Empty.tsx'
import { Status } from '../../../design/Status.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { StandingText } from '../progress/StandingText.tsx'
import { standingOf } from '../progress/standing.ts'

interface SubmissionRowsProps {
  submissions: readonly SubmissionSummary[]
  releases: readonly Release[]
}

/** Each submission with its state, whose turn it is, until when, and what is in the store now. */
export function SubmissionRows({ submissions, releases }: SubmissionRowsProps) {
  const text = useText()
  const reviews = useQueries({
    queries: submissions.map(({ id, status }) => ({ ...vendorReviewQuery(id), enabled: hasReview(status) })),
  })
  if (submissions.length === 0) {
    return (
      <Empty door="nothing" boxed title={text('vendor.submissions.none')}>
        <p>{text('vendor.submissions.noneText')}</p>
      </Empty>
    )
  }
  return (
    <ul className="cc-listings">
      {submissions.map((submission, at) => (
        <Row key={submission.id} submission={submission} review={reviews[at]?.data} releases={releases} />
      ))}
    </ul>
  )
}

interface RowProps {
  submission: SubmissionSummary
  review: VendorReview | undefined
  releases: readonly Release[]
}

function Row({ submission, review, releases }: RowProps) {
  const text = useText()
  const { id, listingSlug, releaseVersion, status } = submission
  const name = readable(submission.name) || listingSlug
  const live = releases.find((one) => one.listingSlug === listingSlug && one.status === 'PUBLISHED')
  const certificate = live?.releaseVersion === releaseVersion ? live.certificateStatus : undefined
  const { key, tone, icon, next } = standingOf(status, review, certificate)
  return (
    <li className="cc-listing">
      <Tile slug={listingSlug} name={name} size="sm" />
      <div className="cc-listing__name">
        <h3>
          <Link className="cc-link cc-strong" href={`/vendor/submissions/${id}`}>
            {name}
          </Link>
        </h3>
        <p className="cc-2 cc-muted">{releaseVersion}</p>
      </div>
      <div className="cc-listing__state">
        <Status tone={tone} icon={icon} dense>
          {text(`vendor.standing.${key}.title`)}
        </Status>
        <p>
          <StandingText submission={submission} review={review} certificate={certificate} />
        </p>
      </div>
      <p className="cc-2 cc-muted">
        {live ? text('vendor.submissions.live', { version: live.releaseVersion }) : text('vendor.submissions.notLive')}
      </p>
      <div className="cc-listing__act">
        <Link
          className="ds-button"
          data-variant={next === 'you' ? 'secondary' : 'tertiary'}
          href={`/vendor/submissions/${id}`}
          aria-label={text('vendor.submissions.openNamed', {
            act: text(actionOf(status)),
            name,
            version: releaseVersion,
          })}
        >
          {text(actionOf(status))}
        </Link>
      </div>
    </li>
  )
}

function actionOf(status: SubmissionSummary['status']) {
  switch (status) {
    case 'DRAFT':
      return 'vendor.submissions.continue'
    case 'CHANGES_REQUESTED':
      return 'vendor.submissions.findings'
    default:
      return 'vendor.submissions.open'
  }
}

/** Drafts have none; what was decided needs only its status. */
function hasReview(status: SubmissionSummary['status']): boolean {
  return status === 'SUBMITTED' || status === 'IN_REVIEW' || status === 'CHANGES_REQUESTED'
}
