import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { CONCERN_KINDS, type ConcernKind, type ConcernStatus, concernsQuery } from '../../../api/concerns.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { SelectField } from '../../../design/Field.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ConcernList } from './ConcernList.tsx'
import { ConcernView } from './ConcernView.tsx'

const STATES = ['OPEN', 'LATE', 'CLOSED', 'ALL'] as const
type State = (typeof STATES)[number]

const STATUSES: Record<State, readonly ConcernStatus[]> = {
  OPEN: ['RECEIVED', 'TRIAGED'],
  LATE: ['RECEIVED', 'TRIAGED'],
  CLOSED: ['ACTED', 'DISMISSED'],
  ALL: [],
}
const SIZE = 24

/** What people report, the most urgent first, and beside it the one that is open. The address keeps the filter. */
export function ConcernsPage({ number }: { number?: string }) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const state = STATES.find((one) => one === params.get('state')) ?? 'OPEN'
  const kind = CONCERN_KINDS.find((one) => one === params.get('kind'))
  const page = Math.max(1, Number(params.get('page')) || 1)
  const question = { statuses: STATUSES[state], kind, late: state === 'LATE', page, size: SIZE }
  const found = useQuery({ ...concernsQuery(question), placeholderData: keepPreviousData })
  usePageTitle(number ?? text('operator.nav.concerns'))

  function ask(wanted: { state?: State; kind?: ConcernKind | undefined; page?: number }) {
    const next = { state, kind, page: 1, ...wanted }
    setParams(
      {
        ...(next.state !== 'OPEN' && { state: next.state }),
        ...(next.kind && { kind: next.kind }),
        ...(next.page > 1 && { page: String(next.page) }),
      },
      { replace: true },
    )
  }

  const items = found.data?.items ?? []
  const search = params.size > 0 ? `?${params}` : ''
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.concerns')}</h1>
        <p className="cc-muted" role="status">
          {found.data && text('operator.concerns.lead', { open: found.data.open, late: found.data.late })}
        </p>
        <p>
          <a className="cc-link" href="/concerns">
            {text('operator.concerns.public')}
          </a>
        </p>
      </div>
      <search className="cc-filters" aria-label={text('operator.concerns.filter')}>
        <SelectField
          id="concerns-state"
          label={text('operator.concerns.state')}
          value={state}
          onChange={(event) => ask({ state: event.target.value as State })}
        >
          {STATES.map((one) => (
            <option key={one} value={one}>
              {text(`operator.concerns.state.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="concerns-kind"
          label={text('operator.concerns.kind')}
          value={kind ?? ''}
          onChange={(event) => ask({ kind: CONCERN_KINDS.find((one) => one === event.target.value) })}
        >
          <option value="">{text('operator.all')}</option>
          {CONCERN_KINDS.map((one) => (
            <option key={one} value={one}>
              {text(`operator.concern.kind.${one}`)}
            </option>
          ))}
        </SelectField>
      </search>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      <div className="cc-two" data-side="start">
        <section aria-label={text('operator.nav.concerns')}>
          {found.data && items.length === 0 && (
            <Empty
              door="nothing"
              boxed
              title={text(state === 'OPEN' && !kind ? 'operator.concerns.none' : 'operator.concerns.noneFit')}
              actions={
                (state !== 'OPEN' || kind) && (
                  <Button variant="secondary" onClick={() => ask({ state: 'OPEN', kind: undefined })}>
                    {text('operator.clear')}
                  </Button>
                )
              }
            />
          )}
          <ConcernList items={items} chosen={number} search={search} />
          <Pager
            label={text('operator.concerns.pages')}
            page={page - 1}
            size={SIZE}
            total={found.data?.total ?? 0}
            onPage={(to) => ask({ page: to + 1 })}
          />
        </section>
        {number === undefined ? (
          items.length > 0 && <p className="cc-muted">{text('operator.concerns.choose')}</p>
        ) : (
          <ConcernView key={number} number={number} />
        )}
      </div>
    </>
  )
}
