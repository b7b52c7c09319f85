import type { Case } from '../../../api/reviews.ts'
import { History } from '../../../domain/case/History.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** What happened to the case, the newest first. */
export function CaseHistory({ shown }: { shown: Case }) {
  const text = useText()
  const lines = shown.history.map(({ at, action, by, reason }) => ({
    at,
    what: text(`certifier.history.${action}`),
    by: by?.name ?? text('certifier.store'),
    detail: reason || undefined,
  }))
  return (
    <section aria-labelledby="history">
      <h2 id="history">{text('certifier.history.title')}</h2>
      <History lines={lines} />
    </section>
  )
}
