import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { QueueItem } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { useKeys } from '../keys.ts'
import { type Filter, filterOf, isFiltering, paramsOf, questionOf } from './filter.ts'
import { QueueFigures } from './QueueFigures.tsx'
import { QueueFilter } from './QueueFilter.tsx'
import { QueueTable } from './QueueTable.tsx'
import { countQuery, PAGE_SIZE, SHELVES, type Shelf, shelfQuery } from './shelves.ts'
import { useClaim } from './useClaim.ts'
import { useSettled } from './useSettled.ts'

/** The cases of one shelf, the one with the least time left first. */
export function QueuePage({ shelf }: { shelf: Shelf }) {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const filter = filterOf(params)
  const page = Math.max(1, Number(params.get('page')) || 1)
  const words = useSettled(filter.words)
  const cases = useQuery({
    ...shelfQuery(shelf, page, questionOf({ ...filter, words })),
    placeholderData: keepPreviousData,
  })
  const shown = cases.data?.items ?? []
  const next =
    shelf.name === 'waiting' ? shown.find(({ allowedActions }) => allowedActions.includes('CLAIM')) : undefined
  const claiming = useClaim()
  const find = useRef<HTMLInputElement>(null)
  usePageTitle(text(`certifier.shelf.${shelf.name}`))
  useKeys({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    f: () => find.current?.focus(),
    c: () => next && claiming.mutate(next.id),
  })

  function ask(filtered: Filter, toPage = 1) {
    setParams({ ...paramsOf(filtered), ...(toPage > 1 && { page: String(toPage) }) }, { replace: true })
  }

  return (
    <>
      <div className="cc-head" data-action>
        <div className="cc-stack" data-gap="1">
          <h1 className="cc-h1">{text(`certifier.shelf.${shelf.name}`)}</h1>
          <p className="cc-muted">{text(`certifier.lead.${shelf.name}`, { count: cases.data?.total ?? 0 })}</p>
        </div>
        {next && <ClaimNext next={next} busy={claiming.isPending} onClaim={() => claiming.mutate(next.id)} />}
      </div>
      <ProblemAlert error={claiming.error} />
      {shelf.name === 'waiting' && <QueueFigures />}
      <div className="cc-stack" data-gap="3">
        <Shelves current={shelf} />
        <QueueFilter filter={filter} onFilter={ask} find={find} />
        {cases.isPending && <RowsSkeleton rows={6} />}
        <ProblemAlert error={cases.error} onRetry={() => void cases.refetch()} />
        <p role="status" className="ds-sr-only">
          {cases.data && isFiltering(filter) && text('certifier.queue.shown', { count: cases.data.total })}
        </p>
        {cases.data && shown.length > 0 && (
          <QueueTable items={shown} claiming={claiming} caption={text(`certifier.shelf.${shelf.name}`)} />
        )}
        {cases.data && shown.length === 0 && (
          <NothingHere shelf={shelf} filtering={isFiltering(filter)} onClear={() => setParams({}, { replace: true })} />
        )}
        <Pager
          label={text('certifier.queue.pages')}
          page={page - 1}
          size={PAGE_SIZE}
          total={cases.data?.total ?? 0}
          onPage={(to) => ask(filter, to + 1)}
        />
      </div>
    </>
  )
}

function ClaimNext({ next, busy, onClaim }: { next: QueueItem; busy: boolean; onClaim: () => void }) {
  const text = useText()
  return (
    <div className="cc-row">
      <Button busy={busy} onClick={onClaim} aria-describedby="next-case">
        <Icon name="PersonPlus" size="sm" />
        {text('certifier.queue.claimNext')}
        <kbd className="cc-kbd">C</kbd>
      </Button>
      <span className="cc-2 cc-muted" id="next-case">
        {next.listingName} {next.releaseVersion}
      </span>
    </div>
  )
}

function Shelves({ current }: { current: Shelf }) {
  const text = useText()
  return (
    <nav className="cc-tabs" aria-label={text('certifier.queue.which')}>
      {SHELVES.map((shelf) => (
        <Link key={shelf.name} href={shelf.path} aria-current={shelf.name === current.name ? 'page' : undefined}>
          {text(`certifier.shelf.${shelf.name}`)}
          <ShelfCount shelf={shelf} />
        </Link>
      ))}
    </nav>
  )
}

function ShelfCount({ shelf }: { shelf: Shelf }) {
  const { data } = useQuery(countQuery(shelf.name))
  return data ? <span className="cs-count">{data.total}</span> : null
}

interface NothingHereProps {
  shelf: Shelf
  filtering: boolean
  onClear: () => void
}

function NothingHere({ shelf, filtering, onClear }: NothingHereProps) {
  const text = useText()
  if (filtering) {
    return (
      <Empty
        door="nothing"
        boxed
        title={text('certifier.empty.filtered')}
        actions={
          <Button variant="secondary" onClick={onClear}>
            {text('certifier.empty.clear')}
          </Button>
        }
      />
    )
  }
  return (
    <Empty door="nothing" boxed title={text(`certifier.empty.${shelf.name}`)}>
      <p>{text('certifier.empty.text')}</p>
    </Empty>
  )
}

/** To the next or previous case of the table. */
function moveFocus(step: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>('.cc-queue tbody th a')]
  const at = links.findIndex(
    (link) => link === document.activeElement || link.closest('tr')?.contains(document.activeElement),
  )
  links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]?.focus()
}
