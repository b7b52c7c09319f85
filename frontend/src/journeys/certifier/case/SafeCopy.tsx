import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { copyPath, type Preview, pagePath, previewQuery } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime, fileSize } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

interface SafeCopyProps {
  review: string
  /** Id of a document, or `package`. */
  file: string
  name: string
  /** Stands at the end of the bar. */
  children?: ReactNode
}

/** A file as the store has drawn or cleaned it: pages, a picture, mark-up in a frame that can do nothing, or a list. */
export function SafeCopy({ review, file, name, children }: SafeCopyProps) {
  const text = useText()
  const asked = useQuery(previewQuery(review, file))
  const [page, setPage] = useState(1)
  const preview = asked.data
  const pages = preview?.kind === 'PAGES' ? preview.shownPages : 0

  return (
    <>
      {(children || pages > 1) && (
        <div className="cc-viewer__bar">
          {pages > 1 && <Pages page={page} pages={pages} onPage={setPage} />}
          {children}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself. */}
      <section className="cc-viewer__stage" tabIndex={0} aria-label={name} aria-busy={asked.isLoading}>
        {asked.isLoading && <RowsSkeleton rows={3} />}
        <ProblemAlert error={asked.error} onRetry={() => void asked.refetch()} />
        {preview && <Notes preview={preview} />}
        {(preview?.kind === 'PAGES' || preview?.kind === 'PICTURE') && (
          <img
            key={page}
            className="cc-viewer__page"
            src={pagePath(review, file, page)}
            width={preview.width}
            height={preview.height}
            alt={
              preview.kind === 'PAGES'
                ? text('certifier.viewer.pageOf', { name, page, pages: preview.pages })
                : text('certifier.viewer.pictureOf', { name })
            }
          />
        )}
        {preview?.kind === 'MARKUP' && (
          <iframe className="cc-viewer__frame" sandbox="" src={copyPath(review, file)} title={name} />
        )}
        {preview?.kind === 'LISTING' && <Entries preview={preview} />}
      </section>
    </>
  )
}

function Pages({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) {
  const text = useText()
  return (
    <>
      <button
        type="button"
        aria-label={text('certifier.viewer.previousPage')}
        aria-disabled={page === 1 || undefined}
        onClick={() => onPage(Math.max(1, page - 1))}
      >
        <Icon name="ChevronLeft" size="sm" />
      </button>
      <label className="ds-sr-only" htmlFor="document-page">
        {text('certifier.viewer.page')}
      </label>
      <input
        className="ds-input cc-viewer__number"
        id="document-page"
        type="number"
        min={1}
        max={pages}
        value={page}
        onChange={({ target }) => {
          if (target.validity.valid && target.value !== '') onPage(Number(target.value))
        }}
      />
      <span className="cc-num" role="status">
        {text('certifier.viewer.ofPages', { pages })}
      </span>
      <button
        type="button"
        aria-label={text('certifier.viewer.nextPage')}
        aria-disabled={page === pages || undefined}
        onClick={() => onPage(Math.min(pages, page + 1))}
      >
        <Icon name="ChevronRight" size="sm" />
      </button>
    </>
  )
}

/** Why nothing is shown, what is not shown, and who has looked. */
function Notes({ preview: { refusal, leftOut, openings } }: { preview: Preview }) {
  const text = useText()
  return (
    <div className="cc-viewer__notes">
      {refusal && (
        <p>
          <Icon name="ExclamationmarkTriangle" size="sm" /> {text(`certifier.viewer.refusal.${refusal}`)}
        </p>
      )}
      {leftOut.map((one) => (
        <p key={one}>
          <Icon name="InformationSquare" size="sm" /> {text(`certifier.viewer.leftOut.${one}`)}
        </p>
      ))}
      <details>
        <summary>{text('certifier.viewer.openings', { count: openings.length })}</summary>
        <ul>
          {openings.map(({ by, at }) => (
            <li key={by.id + at}>
              {by.name}, {dateTime(at)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function Entries({ preview: { entries, allEntries } }: { preview: Preview }) {
  const text = useText()
  return (
    <table className="ds-table cc-viewer__entries">
      <caption>{text('certifier.viewer.entries', { count: allEntries })}</caption>
      <thead>
        <tr>
          <th scope="col">{text('certifier.viewer.entry')}</th>
          <th scope="col">{text('certifier.viewer.size')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ name, size }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an archive may hold a name twice, and the list never changes.
          <tr key={place}>
            <td className="cc-hash">{name}</td>
            <td className="cc-num">{size < 0 ? '–' : fileSize(size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
