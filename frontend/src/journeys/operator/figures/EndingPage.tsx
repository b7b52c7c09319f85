import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { type EndingCertificate, endingCertificatesQuery, FIGURES_SIZE } from '../../../api/operations.ts'
import { Empty } from '../../../design/Empty.tsx'
import { SelectField } from '../../../design/Field.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

const DAYS = [7, 30, 60, 90] as const

/** Certificates that stand and end soon; the first to end comes first. */
export function EndingPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const days = DAYS.find((one) => one === Number(params.get('days'))) ?? 90
  const page = Math.max(1, Number(params.get('page')) || 1)
  const found = useQuery({ ...endingCertificatesQuery(days, page), placeholderData: keepPreviousData })
  usePageTitle(text('operator.figures.ending'))

  function ask(within: number, toPage = 1) {
    setParams({ days: String(within), ...(toPage > 1 && { page: String(toPage) }) }, { replace: true })
  }

  const items = found.data?.items ?? []
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.figures.ending')}</h1>
        <p className="cc-muted" role="status">
          {found.data && text('operator.ending.found', { count: found.data.total })}
        </p>
      </div>
      <search className="cc-filters" aria-label={text('operator.ending.days')}>
        <SelectField
          id="ending-days"
          label={text('operator.ending.days')}
          value={days}
          onChange={(event) => ask(Number(event.target.value))}
        >
          {DAYS.map((one) => (
            <option key={one} value={one}>
              {text('operator.kept.days', { count: one })}
            </option>
          ))}
        </SelectField>
      </search>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && items.length === 0 && <Empty door="nothing" boxed title={text('operator.ending.none')} />}
      {items.length > 0 && <Table items={items} />}
      <Pager
        label={text('operator.ending.pages')}
        page={page - 1}
        size={FIGURES_SIZE}
        total={found.data?.total ?? 0}
        onPage={(to) => ask(days, to + 1)}
      />
    </>
  )
}

function Table({ items }: { items: readonly EndingCertificate[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.figures.ending')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.ending.app')}</th>
            <th scope="col">{text('operator.ending.vendor')}</th>
            <th scope="col">{text('operator.ending.end')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.number}>
              <th scope="row">
                <b>
                  {one.listingName} {one.version}
                </b>
                <p>
                  <a className="cc-link" href={`/certificates/${one.number}`}>
                    {one.number}
                  </a>
                </p>
              </th>
              <td data-l={text('operator.ending.vendor')}>
                <span>{one.organisation}</span>
              </td>
              <td data-l={text('operator.ending.end')}>
                <span>{longDate(one.validUntil)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
