import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { meaningsQuery } from '../../../api/meanings.ts'
import { ButtonLink } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { MeaningEditor } from './MeaningEditor.tsx'
import { NewMeaning } from './NewMeaning.tsx'
import { holds, wordsOf } from './words.ts'

/** Stands in the address for a meaning that is not there yet. */
const NEW = '_new'
/** Few enough that the meaning beside it is not far away on a phone. */
const SHOWN = 12

/** What the search takes for the same: the list, and beside it the meaning that is edited. */
export function MeaningsPage({ id }: { id?: string }) {
  const text = useText()
  const found = useQuery(meaningsQuery)
  const [words, setWords] = useState('')
  usePageTitle(text('operator.nav.meanings'))
  const fitting = found.data?.items.filter((line) => holds(line, words)) ?? []
  return (
    <>
      <div className="cc-head" data-action>
        <div>
          <h1 className="cc-h1">{text('operator.nav.meanings')}</h1>
          <p className="cc-muted">{text('operator.meanings.lead')}</p>
        </div>
        <ButtonLink href={`/operate/meanings/${NEW}`}>{text('operator.meanings.new')}</ButtonLink>
      </div>
      <p className="cc-2 cc-muted" role="status">
        {found.data && text(found.data.inUse ? 'operator.meanings.inUse' : 'operator.meanings.building')}
      </p>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      <div className="cc-two" data-side="start">
        <section aria-label={text('operator.meanings.list')} className="cc-stack" data-gap="3">
          <TextField
            id="words"
            type="search"
            label={text('operator.meanings.find')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <p className="cc-2 cc-muted" role="status">
            {text('operator.meanings.count', { count: fitting.length })}
          </p>
          <ul className="cc-inbox">
            {fitting.slice(0, SHOWN).map((line) => (
              <li key={line.id}>
                <Link href={`/operate/meanings/${line.id}`} aria-current={line.id === id ? 'true' : undefined}>
                  <span className="cc-row" data-between>
                    <b>{line.id}</b>
                    {line.origin !== 'SHIPPED' && (
                      <span className="cc-tag">{text(`operator.meanings.origin.${line.origin}`)}</span>
                    )}
                  </span>
                  <span className="cc-2 cc-muted">{wordsOf(line).slice(0, 4).join(', ')}</span>
                </Link>
              </li>
            ))}
          </ul>
          {fitting.length > SHOWN && (
            <p className="cc-2 cc-muted">{text('operator.meanings.more', { count: fitting.length - SHOWN })}</p>
          )}
        </section>
        {id === undefined && <p className="cc-muted">{text('operator.meanings.choose')}</p>}
        {id === NEW && <NewMeaning />}
        {id !== undefined && id !== NEW && <MeaningEditor key={id} id={id} />}
      </div>
    </>
  )
}
