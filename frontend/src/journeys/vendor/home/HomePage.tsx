import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { myOrganisationsQuery } from '../../../api/organisations.ts'
import { releasesQuery } from '../../../api/releases.ts'
import { submissionsQuery } from '../../../api/submissions.ts'
import { Empty } from '../../../design/Empty.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { SubmissionRows } from '../submission/SubmissionRows.tsx'
import { WaitingList } from './WaitingList.tsx'
import { waitingFor } from './waiting.ts'

const SHOWN = 10

/** What must I do now? */
export function HomePage() {
  const text = useText()
  const organisations = useQuery(myOrganisationsQuery)
  const submissions = useQuery(submissionsQuery({ size: 100 }))
  const releases = useQuery(releasesQuery({ size: 100 }))
  usePageTitle(text('vendor.nav.home'))
  const failed = organisations.error ?? submissions.error ?? releases.error
  const mine = organisations.data?.items
  if (mine?.length === 0) return <FirstStep />
  if (!mine || !submissions.data) {
    return failed ? <ProblemAlert error={failed} onRetry={retry} /> : <PageSkeleton />
  }
  const waiting = waitingFor(mine, submissions.data.items, releases.data?.items ?? [])
  return (
    <>
      <div className="cc-head" data-action>
        <div>
          <h1 className="cc-h1">{mine.length === 1 ? mine[0]?.name : text('vendor.home.title')}</h1>
          <p className="cc-muted">{text('vendor.home.lead', { count: waiting.length })}</p>
        </div>
        <Link className="ds-button" href="/vendor/submissions/new">
          <Icon name="Plus" size="sm" />
          {text('vendor.home.new')}
        </Link>
      </div>
      <ProblemAlert error={failed} onRetry={retry} />
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
      <section className="cc-stack" aria-labelledby="submissions">
        <div className="cc-row" data-between>
          <h2 className="cc-h2" id="submissions">
            {text('vendor.home.submissions')}
          </h2>
          {submissions.data.total > SHOWN && (
            <Link className="cc-link" href="/vendor/submissions">
              {text('vendor.home.all', { count: submissions.data.total })}
            </Link>
          )}
        </div>
        <SubmissionRows submissions={submissions.data.items.slice(0, SHOWN)} releases={releases.data?.items ?? []} />
      </section>
    </>
  )

  function retry() {
    for (const query of [organisations, submissions, releases]) void query.refetch()
  }
}

function FirstStep() {
  const text = useText()
  return (
    <Empty
      door="nothing"
      level={1}
      title={text('vendor.first.title')}
      actions={
        <Link className="ds-button" href="/vendor/organisations/new">
          {text('vendor.first.act')}
        </Link>
      }
    >
      <p>{text('vendor.first.text')}</p>
      <p className="cs-muted">{text('vendor.first.invited')}</p>
    </Empty>
  )
}
