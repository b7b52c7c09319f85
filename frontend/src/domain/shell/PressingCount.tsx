import { useEffect, useSyncExternalStore } from 'react'
import { useText } from '../../i18n/i18n.ts'
import { showBadge } from '../../lib/badge.ts'
import { libraryApps, watchLibrary } from '../../lib/library.ts'
import { looked, pressing, watchNotices } from '../../lib/notices.ts'

/** How many apps of this device need attention, as far as it knows; nothing when none does. */
export function PressingCount() {
  const text = useText()
  const count = useSyncExternalStore(watch, () => pressing(libraryApps(), looked()))
  useEffect(() => showBadge(count), [count])
  if (count === 0) return null
  return (
    <span className="cs-pressing">
      <span className="ds-sr-only">{text('shell.nav.pressing')}</span> {count}
    </span>
  )
}

function watch(changed: () => void): () => void {
  const stop = [watchLibrary(changed), watchNotices(changed)]
  return () => {
    for (const one of stop) one()
  }
}
