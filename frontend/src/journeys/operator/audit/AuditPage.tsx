import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { AUDIT_KINDS, AUDIT_SIZE, type AuditFilter, auditQuery } from '../../../api/audit.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { SelectField, TextField } from '../../../design/Field.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { AuditTable } from './AuditTable.tsx'
import { ChainPanel } from './ChainPanel.tsx'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Who did or opened what is sensitive, and the proof that nobody has changed the list since. The address keeps the filter. */
export function AuditPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const kind = AUDIT_KINDS.find((one) => one === params.get('kind')) ?? ''
  const subject = params.get('subject') ?? ''
  const day = (name: string) => (DAY.test(params.get(name) ?? '') ? (params.get(name) ?? '') : '')
  const filter = { kind, subject, from: day('from'), until: day('until') }
  const page = Math.max(1, Number(params.get('page')) || 1)
  const found = useQuery({ ...auditQuery({ ...filter, page }), placeholderData: keepPreviousData })
  usePageTitle(text('operator.nav.audit'))

  function ask(change: AuditFilter) {
    const wanted = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '' && value !== 1)
    setParams(Object.fromEntries(wanted.map(([name, value]) => [name, String(value)])), { replace: true })
  }

  const items = found.data?.items ?? []
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.audit')}</h1>
        <p className="cc-2 cc-muted">{text('operator.audit.lead')}</p>
      </div>
      <ChainPanel />
      <search className="cc-filters" aria-label={text('operator.audit.filter')}>
        <SelectField
          id="audit-kind"
          label={text('operator.audit.kind')}
          value={kind}
          onChange={(event) => ask({ kind: event.target.value })}
        >
          <option value="">{text('operator.all')}</option>
          {AUDIT_KINDS.map((one) => (
            <option key={one} value={one}>
              {text(`operator.audit.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          id="audit-subject"
          type="search"
          label={text('operator.audit.subject')}
          maxLength={200}
          value={subject}
          onChange={(event) => ask({ subject: event.target.value })}
        />
        {(['from', 'until'] as const).map((name) => (
          <TextField
            key={name}
            id={`audit-${name}`}
            type="date"
            label={text(`operator.audit.${name}`)}
            value={filter[name]}
            onChange={(event) => ask({ [name]: event.target.value })}
          />
        ))}
      </search>
      <p className="cc-muted" role="status">
        {found.data && text('operator.audit.found', { count: found.data.total })}
      </p>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && items.length === 0 && (
        <Empty
          door="nothing"
          boxed
          title={text('operator.audit.none')}
          actions={
            <Button variant="secondary" onClick={() => setParams({}, { replace: true })}>
              {text('operator.clear')}
            </Button>
          }
        />
      )}
      {items.length > 0 && <AuditTable items={items} />}
      <Pager
        label={text('operator.audit.pages')}
        page={page - 1}
        size={AUDIT_SIZE}
        total={found.data?.total ?? 0}
        onPage={(to) => ask({ page: to + 1 })}
      />
    </>
  )
}
