import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { type CaseDocument, documentQuery } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { cut, hitsIn } from './find.ts'

interface DocumentTextProps {
  review: string
  document: CaseDocument
  name: string
  words: string
  onWords: (words: string) => void
  /** Stands at the end of the bar. */
  children: ReactNode
}

/** The text of a document as the worker read it, with the places where the words stand. */
export function DocumentText({ review, document, name, words, onWords, children }: DocumentTextProps) {
  const text = useText()
  const read = useQuery(documentQuery(review, document.evidenceId))
  const [at, setAt] = useState(0)
  const pieces = useMemo(() => cut(read.data?.text ?? '', words), [read.data, words])
  const hits = hitsIn(pieces)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    globalThis.document.getElementById(`hit-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  // Who begins to type above the copy goes on typing here.
  const typing = useRef(words !== '')
  useEffect(() => {
    if (typing.current) field.current?.focus()
  }, [])

  return (
    <>
      <div className="cc-viewer__bar">
        <label className="ds-sr-only" htmlFor="document-find">
          {text('certifier.viewer.find')}
        </label>
        <input
          ref={field}
          className="ds-input"
          id="document-find"
          type="search"
          maxLength={100}
          placeholder={text('certifier.viewer.findShort')}
          value={words}
          onChange={(event) => {
            onWords(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && hits > 0) setAt((at + 1) % hits)
          }}
        />
        <span className="cc-num" role="status">
          {words.trim() !== '' && text('certifier.viewer.hits', { at: hits === 0 ? 0 : at + 1, count: hits })}
        </span>
        <button
          type="button"
          aria-label={text('certifier.viewer.previous')}
          onClick={() => hits && setAt((at - 1 + hits) % hits)}
        >
          <Icon name="ChevronUp" size="sm" />
        </button>
        <button type="button" aria-label={text('certifier.viewer.next')} onClick={() => hits && setAt((at + 1) % hits)}>
          <Icon name="ChevronDown" size="sm" />
        </button>
        {children}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself. */}
      <section className="cc-viewer__stage" tabIndex={0} aria-label={name}>
        {read.isLoading && <RowsSkeleton rows={3} />}
        <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />
        {read.data && (
          <div className="cc-paper" lang={read.data.language || undefined}>
            <pre className="cc-text">
              {pieces.map(({ text: piece, start, hit }) =>
                hit === undefined ? (
                  piece
                ) : (
                  <mark key={start} id={`hit-${hit}`} data-now={hit === at || undefined}>
                    {piece}
                  </mark>
                ),
              )}
            </pre>
            {read.data.truncated && <p>{text('certifier.viewer.truncated')}</p>}
          </div>
        )}
      </section>
    </>
  )
}
