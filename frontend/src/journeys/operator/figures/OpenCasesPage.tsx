import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { FIGURES_SIZE, type OpenCase, openCasesQuery } from '../../../api/operations.ts'
import { Empty } from '../../../design/Empty.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { Status } from '../../../design/Status.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** Cases that the store has to move; what is due first comes first. */
export function OpenCasesPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const late = params.get('late') === 'true'
  const page = Math.max(1, Number(params.get('page')) || 1)
  const found = useQuery({ ...openCasesQuery(late, page), placeholderData: keepPreviousData })
  usePageTitle(text('operator.cases.title'))

  function ask(onlyLate: boolean, toPage = 1) {
    setParams({ ...(onlyLate && { late: 'true' }), ...(toPage > 1 && { page: String(toPage) }) }, { replace: true })
  }

  const items = found.data?.items ?? []
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.cases.title')}</h1>
        <p className="cc-muted" role="status">
          {found.data && text('operator.cases.found', { count: found.data.total })}
        </p>
      </div>
      <label className="cc-check">
        <input className="ds-input" type="checkbox" checked={late} onChange={(event) => ask(event.target.checked)} />
        <span>{text('operator.cases.onlyLate')}</span>
      </label>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && items.length === 0 && <Empty door="nothing" boxed title={text('operator.cases.none')} />}
      {items.length > 0 && <Table items={items} />}
      <Pager
        label={text('operator.cases.pages')}
        page={page - 1}
        size={FIGURES_SIZE}
        total={found.data?.total ?? 0}
        onPage={(to) => ask(late, to + 1)}
      />
    </>
  )
}

function Table({ items }: { items: readonly OpenCase[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.cases.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.cases.case')}</th>
            <th scope="col">{text('operator.cases.state')}</th>
            <th scope="col">{text('operator.cases.with')}</th>
            <th scope="col">{text('operator.cases.due')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <b>
                  {one.listingName} {one.version}
                </b>
                <p>
                  {one.number}, {one.organisation}
                </p>
              </th>
              <td data-l={text('operator.cases.state')}>
                <span>{text(`operator.cases.status.${one.status}`)}</span>
              </td>
              <td data-l={text('operator.cases.with')}>
                <span>{one.certifier ?? '–'}</span>
              </td>
              <td data-l={text('operator.cases.due')}>
                <span className="cc-row">
                  {one.dueAt ? longDate(one.dueAt) : '–'}
                  {one.late && (
                    <Status tone="danger" icon="ExclamationmarkTriangle" dense>
                      {text('operator.cases.late')}
                    </Status>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
