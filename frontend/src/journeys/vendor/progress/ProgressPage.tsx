import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { releasesQuery } from '../../../api/releases.ts'
import type { Submission, SubmissionStatus } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import { Icon } from '../../../design/Icon.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Status } from '../../../design/Status.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { ChangePanel, ChangeTag } from '../../../domain/case/ChangePanel.tsx'
import { findingId } from '../../../domain/case/FindingList.tsx'
import { ManifestSummary } from '../../../domain/case/ManifestSummary.tsx'
import { RiskSummary } from '../../../domain/case/RiskSummary.tsx'
import { ServiceClockPanel } from '../../../domain/case/ServiceClockPanel.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { Crumbs } from '../submission/Crumbs.tsx'
import { TestAccess } from '../submission/TestAccess.tsx'
import { Withdrawal } from '../submission/Withdrawal.tsx'
import { Appeal } from './Appeal.tsx'
import { Decision } from './Decision.tsx'
import { Findings } from './Findings.tsx'
import { HandInAgain } from './HandInAgain.tsx'
import { StandingText } from './StandingText.tsx'
import { type Standing, standingOf, tally } from './standing.ts'
import { Timeline } from './Timeline.tsx'
import { Track } from './Track.tsx'

const ENDED: readonly SubmissionStatus[] = ['ACCEPTED', 'REFUSED', 'WITHDRAWN']

interface ProgressPageProps {
  submission: Submission
  review: VendorReview | undefined
  error: unknown
}

/** Where is it, whose turn, until when, and what do I do? */
export function ProgressPage({ submission, review, error }: ProgressPageProps) {
  const text = useText()
  const findings = review?.findings ?? []
  return (
    <>
      <Crumbs submission={submission} />
      <AnswerBlock submission={submission} review={review} />
      <Track status={submission.status} review={review} />
      <ProblemAlert error={error} />
      <div className="cc-two">
        <div className="cc-stack">
          {review?.changeRequest && (
            <section className="cc-callout" data-color="warning" aria-labelledby="asked">
              <Icon name="Pencil" size="sm" />
              <div>
                <h2 id="asked">{text('vendor.progress.asked')}</h2>
                <p>{review.changeRequest.summary}</p>
              </div>
            </section>
          )}
          {review?.fastTrack && (
            <section className="cc-callout" data-color="info" aria-labelledby="fast-track">
              <Icon name="Hourglass" size="sm" />
              <div>
                <h2 id="fast-track">{text('vendor.progress.fastTrack')}</h2>
                <p>{review.fastTrack.reason}</p>
                <p>{text(`vendor.progress.${review.fastTrack.fullReview ? 'fastTrackFull' : 'fastTrackOpen'}`)}</p>
              </div>
            </section>
          )}
          {review && <Decision submission={submission} review={review} />}
          {review && <Appeal submission={submission.id} />}
          {review?.screening && review.screening.erredChecks > 0 && review.nextActor && (
            <Notice tone="neutral">
              <p>{text('vendor.progress.ourFault', { count: review.screening.erredChecks })}</p>
            </Notice>
          )}
          {review?.change && (
            <details className="cc-fold">
              <summary>
                <span>{text('vendor.progress.change')}</span>
                <ChangeTag change={review.change} />
              </summary>
              <ChangePanel change={review.change} />
            </details>
          )}
          {review && findings.length > 0 && <Findings submission={submission} review={review} />}
          <details className="cc-fold">
            <summary>
              <span>{text('vendor.progress.content')}</span>
            </summary>
            <RiskSummary risk={review?.risk ?? submission.risk} />
            <ManifestSummary declaration={submission.declaration} />
          </details>
        </div>
        <aside className="cc-stack" aria-label={text('vendor.progress.aside')}>
          {submission.allowedActions.includes('HAND_IN') && <HandInAgain submission={submission} review={review} />}
          {ENDED.includes(submission.status) && (
            <Link className="ds-button" data-variant="secondary" href={`/vendor/submissions/new?from=${submission.id}`}>
              {text('vendor.progress.newVersion')}
            </Link>
          )}
          <TestAccess submission={submission} />
          <Timeline submission={submission} review={review} />
          {review && <ServiceClockPanel clock={review.clock} ended={review.nextActor === undefined} />}
          {submission.allowedActions.includes('WITHDRAW') && <Withdrawal submission={submission} />}
        </aside>
      </div>
    </>
  )
}

function AnswerBlock({ submission, review }: Omit<ProgressPageProps, 'error'>) {
  const text = useText()
  const { listingSlug, releaseVersion, number, round, status } = submission
  const live = useQuery(releasesQuery({ listing: listingSlug, status: 'PUBLISHED', size: 1 })).data?.items[0]
  const certificate = live?.releaseVersion === releaseVersion ? live.certificateStatus : undefined
  const { key, tone, icon, next } = standingOf(status, review, certificate)
  const name = readable(submission.declaration.name) || listingSlug
  const open = next === 'you' && review?.findings.find((finding) => finding.status === 'NEEDS_YOU')
  return (
    <div className="cc-answer" data-color={tone}>
      <div className="cc-answer__main">
        <Tile slug={listingSlug} name={name} />
        <div className="cc-stack" data-gap="1">
          <p className="cc-row">
            <Status tone={tone} icon={icon} dense>
              {text(`vendor.standing.${key}.title`)}
            </Status>
            <span className="cc-2 cc-muted">{text('vendor.progress.number', { number, round })}</span>
          </p>
          <h1 className="cc-h1">
            {text('vendor.progress.title', { name, version: releaseVersion, ...tally(review), state: key })}
          </h1>
          <p>
            <StandingText submission={submission} review={review} certificate={certificate} />
          </p>
        </div>
        {open && (
          <a className="ds-button" href={`#${findingId(open)}`} onClick={(event) => focusOn(event, findingId(open))}>
            <Icon name="ArrowDown" size="sm" />
            {text('vendor.progress.firstFinding')}
          </a>
        )}
      </div>
      <dl className="cc-strip" data-on-tint>
        <div>
          <dt>{text('vendor.progress.next')}</dt>
          <dd>{text(`vendor.progress.next.${next}`)}</dd>
        </div>
        <ToDo review={review} next={next} />
        <Until review={review} next={next} />
        <div>
          <dt>{text('vendor.progress.live')}</dt>
          <dd>
            {live ? (
              <Link href={`/vendor/releases?listing=${encodeURIComponent(listingSlug)}`}>{live.releaseVersion}</Link>
            ) : (
              text('vendor.progress.liveNone')
            )}
          </dd>
        </div>
      </dl>
    </div>
  )
}

interface StripProps {
  review: VendorReview | undefined
  next: Standing['next']
}

function ToDo({ review, next }: StripProps) {
  const text = useText()
  const { open } = tally(review)
  const todo = next !== 'you' ? 'nothing' : review?.outcome ? 'conditions' : 'handIn'
  return (
    <div>
      <dt>{text('vendor.progress.todo')}</dt>
      <dd>{text(`vendor.progress.todo.${todo}`, { open })}</dd>
    </div>
  )
}

/** The place in the queue, what was promised, and what is to be expected, which need not be the same. */
function Until({ review, next }: StripProps) {
  const text = useText()
  if (!review || next === 'nobody') return null
  const { queuePosition, queueLength, expectedBy, forecast } = review
  return (
    <>
      {queuePosition !== undefined && (
        <div>
          <dt>{text('vendor.progress.queue')}</dt>
          <dd>{text('vendor.progress.position', { position: queuePosition, length: queueLength ?? queuePosition })}</dd>
        </div>
      )}
      {next === 'store' && expectedBy && (
        <div>
          <dt>{text('vendor.progress.expected')}</dt>
          <dd>{longDate(expectedBy)}</dd>
        </div>
      )}
      {forecast && (
        <div>
          <dt>{text('vendor.progress.forecast')}</dt>
          <dd>
            {forecast.kind === 'EXPECTED'
              ? text('vendor.progress.forecast.EXPECTED', daysOf(forecast))
              : text(`vendor.progress.forecast.${forecast.kind}`)}{' '}
            <a className="cc-2" href="/waiting-times">
              {text('vendor.progress.forecastBasis')}
            </a>
          </dd>
        </div>
      )}
      {next === 'you' && review.state === 'WITH_VENDOR' && (
        <div>
          <dt>{text('vendor.progress.until')}</dt>
          <dd>{text('vendor.progress.noDeadline')}</dd>
        </div>
      )}
    </>
  )
}

function daysOf({ from, until }: { from: string; until: string }) {
  const days = { from: longDate(from), until: longDate(until) }
  return { ...days, same: days.from === days.until ? 'yes' : 'no' }
}

function focusOn(event: { preventDefault(): void }, id: string) {
  event.preventDefault()
  const target = document.getElementById(id)
  target?.focus()
  target?.scrollIntoView({ block: 'start' })
}
