import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { ENTRY_KINDS, type EntryKind, entriesQuery } from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { EntryEditor } from './EntryEditor.tsx'
import { NewEntrySheet } from './NewEntrySheet.tsx'

interface TaxonomyPageProps {
  kind: string
  /** The entry that is open; the list stands alone without one. */
  slug?: string
}

/** Life events and categories: the list of a kind, and beside it the entry that is edited. */
export function TaxonomyPage({ kind, slug }: TaxonomyPageProps) {
  const known = ENTRY_KINDS.find((one) => one === kind)
  return known ? <Kind kind={known} slug={slug} /> : <NotFound />
}

function Kind({ kind, slug }: { kind: EntryKind; slug: string | undefined }) {
  const text = useText()
  const found = useQuery(entriesQuery(kind))
  const [making, setMaking] = useState(false)
  usePageTitle(text('operator.nav.taxonomy'))
  return (
    <>
      <div className="cc-head" data-action>
        <div>
          <h1 className="cc-h1">{text('operator.nav.taxonomy')}</h1>
          <p className="cc-muted">{text('operator.taxonomy.lead')}</p>
        </div>
        <Button onClick={() => setMaking(true)}>{text(`operator.taxonomy.new.${kind}`)}</Button>
      </div>
      <nav aria-label={text('operator.taxonomy.kinds')}>
        <ul className="cc-tabs">
          {ENTRY_KINDS.map((one) => (
            <li key={one}>
              <Link href={`/operate/taxonomy/${one}`} aria-current={one === kind ? 'page' : undefined}>
                {text(`operator.taxonomy.kind.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      <div className="cc-two" data-side="start">
        <section aria-label={text(`operator.taxonomy.kind.${kind}`)}>
          <ul className="cc-inbox">
            {found.data?.map((line) => (
              <li key={line.slug}>
                <Link
                  href={`/operate/taxonomy/${kind}/${line.slug}`}
                  aria-current={line.slug === slug ? 'true' : undefined}
                >
                  <span className="cc-row" data-between>
                    <b>{readable(line.names)}</b>
                    {line.ended && <span className="cc-tag">{text('operator.taxonomy.ended')}</span>}
                    {line.changed && (
                      <span className="cc-tag" data-color="warning">
                        {text(line.published ? 'operator.taxonomy.changed' : 'operator.taxonomy.unpublished')}
                      </span>
                    )}
                  </span>
                  {kind === 'collections' && (
                    <span className="cc-2 cc-muted">
                      {text('operator.taxonomy.listings', { count: line.listings })}
                    </span>
                  )}
                  {kind === 'life-events' && (
                    <span className="cc-2 cc-muted">{text('operator.taxonomy.steps', { count: line.steps })}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
        {slug === undefined ? (
          <p className="cc-muted">{text('operator.taxonomy.choose')}</p>
        ) : (
          <EntryEditor key={`${kind}/${slug}`} kind={kind} slug={slug} />
        )}
      </div>
      <NewEntrySheet key={String(making)} kind={kind} open={making} onClose={() => setMaking(false)} />
    </>
  )
}
