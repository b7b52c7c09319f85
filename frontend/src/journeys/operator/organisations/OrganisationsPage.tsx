import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { type OrganisationStatus, type OrganisationSummary, organisationsQuery } from '../../../api/organisations.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { SelectField, TextField } from '../../../design/Field.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { OrganisationState } from './OrganisationState.tsx'

const STATUSES: readonly OrganisationStatus[] = ['REGISTERED', 'VERIFIED', 'REJECTED']
const SIZE = 50

/** All organisations; the address keeps the filter. */
export function OrganisationsPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const status = STATUSES.find((one) => one === params.get('status'))
  const q = params.get('q') ?? ''
  const page = Math.max(1, Number(params.get('page')) || 1)
  const found = useQuery({ ...organisationsQuery({ status, q, page, size: SIZE }), placeholderData: keepPreviousData })
  usePageTitle(text('operator.nav.organisations'))

  function ask(change: { status?: string; q?: string; page?: number }) {
    const next = { status: status ?? '', q, page: 1, ...change }
    setParams(
      {
        ...(next.status !== '' && { status: next.status }),
        ...(next.q !== '' && { q: next.q }),
        ...(next.page > 1 && { page: String(next.page) }),
      },
      { replace: true },
    )
  }

  const items = found.data?.items ?? []
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.organisations')}</h1>
        <p className="cc-muted" role="status">
          {found.data && text('operator.organisations.found', { count: found.data.total })}
        </p>
      </div>
      <search className="cc-filters" aria-label={text('operator.organisations.filter')}>
        <TextField
          id="organisations-find"
          type="search"
          label={text('operator.organisations.find')}
          maxLength={100}
          value={q}
          onChange={(event) => ask({ q: event.target.value })}
        />
        <SelectField
          id="organisations-status"
          label={text('operator.organisations.status')}
          value={status ?? ''}
          onChange={(event) => ask({ status: event.target.value })}
        >
          <option value="">{text('operator.all')}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {text(`operator.organisation.status.${one}`)}
            </option>
          ))}
        </SelectField>
      </search>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && items.length === 0 && (
        <Empty
          door="nothing"
          boxed
          title={text(status || q ? 'operator.organisations.noneFit' : 'operator.organisations.none')}
          actions={
            (status || q) && (
              <Button variant="secondary" onClick={() => setParams({}, { replace: true })}>
                {text('operator.clear')}
              </Button>
            )
          }
        />
      )}
      {items.length > 0 && <Table items={items} />}
      <Pager
        label={text('operator.organisations.pages')}
        page={page - 1}
        size={SIZE}
        total={found.data?.total ?? 0}
        onPage={(to) => ask({ page: to + 1 })}
      />
    </>
  )
}

function Table({ items }: { items: readonly OrganisationSummary[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.nav.organisations')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.organisation.name')}</th>
            <th scope="col">{text('operator.organisation.number')}</th>
            <th scope="col">{text('operator.organisation.kind')}</th>
            <th scope="col">{text('operator.organisation.state')}</th>
            <th scope="col">{text('operator.organisation.agreement')}</th>
            <th scope="col">{text('operator.organisation.since')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, slug, name, country, number, kind, status, agreementAccepted, createdAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="cc-link cc-strong" href={`/operate/organisations/${encodeURIComponent(slug)}`}>
                  {name}
                </Link>
              </th>
              <td data-l={text('operator.organisation.number')}>
                <span className="cc-num">
                  {country} {number}
                </span>
              </td>
              <td data-l={text('operator.organisation.kind')}>
                <span>{text(`operator.kind.${kind}`)}</span>
              </td>
              <td data-l={text('operator.organisation.state')}>
                <OrganisationState status={status} />
              </td>
              <td data-l={text('operator.organisation.agreement')}>
                <span>{text(agreementAccepted ? 'operator.yes' : 'operator.no')}</span>
              </td>
              <td data-l={text('operator.organisation.since')}>
                <span>{longDate(createdAt)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
