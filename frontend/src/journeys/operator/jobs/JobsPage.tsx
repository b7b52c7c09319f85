import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type GivenUpJob, givenUpJobsQuery, retryJob } from '../../../api/jobs.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** Work that the store gave up after several tries, and the way to have it tried again. */
export function JobsPage() {
  const text = useText()
  const jobs = useQuery(givenUpJobsQuery)
  usePageTitle(text('operator.nav.jobs'))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.jobs')}</h1>
        <p className="cc-2 cc-muted">{text('operator.jobs.lead')}</p>
      </div>
      {jobs.isPending && <RowsSkeleton rows={2} />}
      <ProblemAlert error={jobs.error} onRetry={() => void jobs.refetch()} />
      {jobs.data?.items.length === 0 && (
        <Empty door="nothing" boxed title={text('operator.jobs.none')}>
          <p>{text('operator.jobs.noneText')}</p>
        </Empty>
      )}
      {jobs.data && jobs.data.items.length > 0 && <JobTable items={jobs.data.items} />}
    </>
  )
}

function JobTable({ items }: { items: readonly GivenUpJob[] }) {
  const text = useText()
  const client = useQueryClient()
  const retrying = useMutation({
    mutationFn: retryJob,
    onSuccess: (left) => client.setQueryData(givenUpJobsQuery.queryKey, left),
  })
  return (
    <>
      <ProblemAlert error={retrying.error} />
      <div className="cc-tablewrap">
        <table className="cc-table" data-cards>
          <caption className="ds-sr-only">{text('operator.nav.jobs')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('operator.jobs.job')}</th>
              <th scope="col">{text('operator.jobs.failures')}</th>
              <th scope="col">{text('operator.jobs.last')}</th>
              <th scope="col">
                <span className="ds-sr-only">{text('operator.release.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((job) => (
              <tr key={`${job.name} ${job.instance}`}>
                <th scope="row">
                  <span className="cs-mono">{job.name}</span>{' '}
                  <span className="cc-muted cc-2 cs-mono">{job.instance}</span>
                </th>
                <td data-l={text('operator.jobs.failures')} className="cc-num">
                  {job.failures}
                </td>
                <td data-l={text('operator.jobs.last')}>{dateTime(job.lastFailureAt)}</td>
                <td>
                  <Button variant="secondary" busy={retrying.isPending} onClick={() => retrying.mutate(job)}>
                    {text('operator.jobs.retry')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
