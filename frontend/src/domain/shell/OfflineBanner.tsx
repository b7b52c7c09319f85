import { useSyncExternalStore } from 'react'
import { Icon } from '../../design/Icon.tsx'
import { useText } from '../../i18n/i18n.ts'

/** Says that the network is gone, while it is gone. The region is always there, so that its change is spoken. */
export function OfflineBanner() {
  const text = useText()
  const online = useSyncExternalStore(watch, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <div className="cs-banner" data-color="warning">
          <div className="cs-container cs-banner__row">
            <Icon name="CloudSlash" />
            <p>
              <strong>{text('shell.offline.title')}</strong> {text('shell.offline.text')}
            </p>
          </div>
        </div>
      )}
    </div>
  )
}

function watch(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
