import type { Case } from '../../../api/reviews.ts'
import { History } from '../../../domain/case/History.tsx'
import { ServiceClockPanel } from '../../../domain/case/ServiceClockPanel.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { detailOf } from './historyDetail.ts'

const NEWEST = 3

/** What happened to the case, the newest first; what is older is folded, so that the evidence keeps its room. */
export function CaseHistory({ shown }: { shown: Case }) {
  const text = useText()
  const lines = shown.history
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map((entry) => ({
      at: entry.at,
      what: text(`certifier.history.${entry.action}`),
      by: entry.by?.name ?? text('certifier.store'),
      detail: detailOf(entry, text),
    }))
  const older = lines.slice(NEWEST)
  return (
    <div className="cc-stack">
      <ServiceClockPanel clock={shown.clock} ended={shown.status === 'CONCLUDED' || shown.status === 'CLOSED'} />
      <section aria-labelledby="history">
        <h2 id="history">{text('certifier.history.title')}</h2>
        <History lines={lines.slice(0, NEWEST)} />
        {older.length > 0 && (
          <details className="cc-fold">
            <summary>
              <span>{text('certifier.history.older', { count: older.length })}</span>
            </summary>
            <History lines={older} />
          </details>
        )}
      </section>
    </div>
  )
}
