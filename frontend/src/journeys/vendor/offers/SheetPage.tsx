import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { factsQuery, sheetQuery } from '../../../api/offerSheets.ts'
import { asProblem } from '../../../api/problem.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { SheetEditor } from './SheetEditor.tsx'

/** What one listing offers in one programme. */
export function SheetPage({ programme, listing }: { programme: string; listing: string }) {
  const text = useText()
  const place = { programme, listing }
  const [round, setRound] = useState(0)
  const found = useQuery({ ...sheetQuery(place), refetchOnWindowFocus: false })
  const facts = useQuery({ ...factsQuery(programme), refetchOnWindowFocus: false })
  usePageTitle(text('offers.nav'))
  if (found.error && asProblem(found.error).status === 404) return <NotFound />
  return (
    <>
      <nav className="cc-crumbs" aria-label={text('offers.nav')}>
        <ol>
          <li>
            <Link className="cc-link" href="/vendor/offers">
              {text('offers.nav')}
            </Link>
          </li>
          <li>{listing}</li>
        </ol>
      </nav>
      <div className="cc-head">
        <h1 className="cc-h1">
          {text('offers.title', { listing, programme: readable(found.data?.value.programmeName) || programme })}
        </h1>
        <p className="cc-muted">{text('offers.lead')}</p>
      </div>
      {(found.isPending || facts.isPending) && <RowsSkeleton />}
      <ProblemAlert error={found.error ?? facts.error} onRetry={() => void found.refetch()} />
      {found.data && facts.data && (
        <SheetEditor
          key={round}
          place={place}
          read={found.data}
          programme={facts.data}
          onChanged={async () => {
            await found.refetch()
            setRound((last) => last + 1)
          }}
        />
      )}
    </>
  )
}
