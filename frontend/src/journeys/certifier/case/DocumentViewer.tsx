import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type CaseDocument, documentQuery } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { fileSize } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { cut, hitsIn } from './find.ts'

interface DocumentViewerProps {
  review: string
  document: CaseDocument
}

/** The text of a document as the worker read it; the vendor's own file is never opened here. */
export function DocumentViewer({
  review,
  document: { evidenceId, title, fileName, readable, ...file },
}: DocumentViewerProps) {
  const text = useText()
  const read = useQuery({ ...documentQuery(review, evidenceId), enabled: readable })
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const pieces = useMemo(() => cut(read.data?.text ?? '', words), [read.data, words])
  const hits = hitsIn(pieces)
  const name = title.trim() || fileName
  useEffect(() => {
    document.getElementById(`hit-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return (
    <>
      {readable && (
        <div className="cc-viewer__bar">
          <label className="ds-sr-only" htmlFor="document-find">
            {text('certifier.viewer.find')}
          </label>
          <input
            className="ds-input"
            id="document-find"
            type="search"
            maxLength={100}
            placeholder={text('certifier.viewer.findShort')}
            value={words}
            onChange={(event) => {
              setWords(event.target.value)
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
          <button
            type="button"
            aria-label={text('certifier.viewer.next')}
            onClick={() => hits && setAt((at + 1) % hits)}
          >
            <Icon name="ChevronDown" size="sm" />
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself. */}
      <section className="cc-viewer__stage" tabIndex={0} aria-label={name}>
        {read.isLoading && <RowsSkeleton rows={3} />}
        <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />
        {!readable && <p className="cc-2">{text('certifier.viewer.unreadable')}</p>}
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
      <div className="cc-viewer__foot">
        <span>
          <Icon name="ShieldCheckmark" size="sm" />
          {text('certifier.viewer.safe')}
        </span>
        <span>{fileName}</span>
        <span>{fileSize(file.size)}</span>
        {file.pages > 0 && <span>{text('certifier.viewer.pages', { count: file.pages })}</span>}
        {readable && <span>{text('certifier.viewer.recorded')}</span>}
      </div>
    </>
  )
}
