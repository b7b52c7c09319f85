import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { ReleaseStatus } from '../../../api/listings.ts'
import { type Release, releasesQuery } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { SelectField } from '../../../design/Field.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { HoldSheet } from './HoldSheet.tsx'
import { ReleaseTable } from './ReleaseTable.tsx'

const STATUSES: readonly ReleaseStatus[] = ['PUBLISHED', 'QUARANTINED', 'RETIRED', 'WITHDRAWN']
const SIZE = 24

/** All releases in the store; the newest first. The address keeps the filter. */
export function ReleasesPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const [chosen, setChosen] = useState<Release>()
  const status = STATUSES.find((one) => one === params.get('status'))
  const page = Math.max(1, Number(params.get('page')) || 1)
  const found = useQuery({ ...releasesQuery({ status, page, size: SIZE }), placeholderData: keepPreviousData })
  usePageTitle(text('operator.nav.releases'))

  function ask(wanted: string, toPage = 1) {
    setParams(
      { ...(wanted !== '' && { status: wanted }), ...(toPage > 1 && { page: String(toPage) }) },
      { replace: true },
    )
  }

  const items = found.data?.items ?? []
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.releases')}</h1>
        <p className="cc-muted" role="status">
          {found.data && text('operator.releases.found', { count: found.data.total })}
        </p>
      </div>
      <search className="cc-filters" aria-label={text('operator.releases.filter')}>
        <SelectField
          id="releases-status"
          label={text('operator.releases.status')}
          value={status ?? ''}
          onChange={(event) => ask(event.target.value)}
        >
          <option value="">{text('operator.all')}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {text(`operator.release.status.${one}`)}
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
          title={text(status ? 'operator.releases.noneFit' : 'operator.releases.none')}
          actions={
            status && (
              <Button variant="secondary" onClick={() => ask('')}>
                {text('operator.clear')}
              </Button>
            )
          }
        />
      )}
      {items.length > 0 && <ReleaseTable items={items} onChoose={setChosen} />}
      <Pager
        label={text('operator.releases.pages')}
        page={page - 1}
        size={SIZE}
        total={found.data?.total ?? 0}
        onPage={(to) => ask(status ?? '', to + 1)}
      />
      <HoldSheet key={chosen?.id} release={chosen} onClose={() => setChosen(undefined)} />
    </>
  )
}
