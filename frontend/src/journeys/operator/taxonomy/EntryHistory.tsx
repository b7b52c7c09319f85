import type { Entry, EntryKind } from '../../../api/taxonomyEditing.ts'
import { History } from '../../../domain/case/History.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** Who changed the entry and when, and what waits for its time. */
export function EntryHistory({ kind, entry }: { kind: EntryKind; entry: Entry }) {
  const text = useText()
  const waiting = entry.editions.filter(({ number }) => number > (entry.shownEdition ?? 0))
  return (
    <section className="cc-panel" aria-labelledby="history">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="history">
          {text('operator.taxonomy.history')}
        </h2>
      </div>
      <div className="cc-panel__body">
        {waiting.map(({ number, visibleFrom }) => (
          <p key={number} className="cc-2">
            {text('operator.taxonomy.waiting', { number, date: dateTime(visibleFrom) })}{' '}
            <a
              className="ds-link"
              href={`/${kind}/${entry.slug}/preview?edition=${number}`}
              target="_blank"
              rel="noopener"
            >
              {text('operator.taxonomy.previewEdition', { number })}
            </a>
          </p>
        ))}
        <History
          lines={entry.history.map(({ at, action, by, detail }) => ({
            at,
            what: text(`operator.taxonomy.history.${action}`),
            by: by ?? text('operator.taxonomy.byStore'),
            detail,
          }))}
        />
      </div>
    </section>
  )
}
