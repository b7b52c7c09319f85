import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { releasesQuery } from '../../../api/releases.ts'
import { SUBMISSION_STATUSES, type SubmissionStatus, submissionsQuery } from '../../../api/submissions.ts'
import { Icon } from '../../../design/Icon.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Pages } from '../Pages.tsx'
import { SubmissionRows } from './SubmissionRows.tsx'

/** All submissions of the reader's organisations, by state; the state and the page are in the address. */
export function SubmissionsPage() {
  const text = useText()
  const [search, setSearch] = useSearchParams()
  const status = SUBMISSION_STATUSES.find((one) => one === search.get('status'))
  const page = Math.max(1, Number(search.get('page')) || 1)
  const submissions = useQuery({ ...submissionsQuery({ status, page }), placeholderData: keepPreviousData })
  const releases = useQuery(releasesQuery({ size: 100 }))
  usePageTitle(text('vendor.nav.submissions'))
  return (
    <>
      <div className="cc-head" data-action>
        <h1 className="cc-h1">{text('vendor.nav.submissions')}</h1>
        <Link className="ds-button" href="/vendor/submissions/new">
          <Icon name="Plus" size="sm" />
          {text('vendor.home.new')}
        </Link>
      </div>
      <nav aria-label={text('vendor.submissions.byState')}>
        <ul className="cc-tabs">
          {[undefined, ...SUBMISSION_STATUSES].map((one) => (
            <li key={one ?? 'all'}>
              <button type="button" aria-current={one === status ? 'true' : undefined} onClick={() => show(one)}>
                {text(one ? `vendor.status.${one}` : 'vendor.submissions.allStates')}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="cc-h3">
        <span role="status">
          {submissions.data && text('vendor.submissions.count', { count: submissions.data.total })}
        </span>
      </h2>
      {submissions.isPending && <RowsSkeleton />}
      <ProblemAlert error={submissions.error} onRetry={() => void submissions.refetch()} />
      {submissions.data && (
        <>
          <SubmissionRows submissions={submissions.data.items} releases={releases.data?.items ?? []} />
          <Pages
            {...submissions.data}
            onPage={(next) => setSearch({ ...(status && { status }), page: String(next) })}
          />
        </>
      )}
    </>
  )

  function show(one: SubmissionStatus | undefined) {
    setSearch(one ? { status: one } : {})
  }
}
