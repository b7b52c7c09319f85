import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../../design/Icon.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { LibraryApp } from '../../../lib/library.ts'

const SHOWN = 10_000

interface UndoToastProps {
  app: LibraryApp | undefined
  onUndo: (app: LibraryApp) => void
  onGone: () => void
}

/**
 * Ten seconds to think again; as long as somebody is on it, it stays. Undo takes the focus, which was on a row that is no
 * more: who cannot hurry has all the time they need (WCAG 2.2 SC 2.2.1).
 */
export function UndoToast({ app, onUndo, onGone }: UndoToastProps) {
  const text = useText()
  const [held, setHeld] = useState(false)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (app) undo.current?.focus()
  }, [app])
  useEffect(() => {
    if (!app || held) return
    const timer = setTimeout(onGone, SHOWN)
    return () => clearTimeout(timer)
  }, [app, held, onGone])
  return (
    <div className="cs-toasts" role="status">
      {app && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that somebody is there.
        <div
          className="cs-toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Icon name="CheckmarkCircle" />
          <span>{text('my-apps.removed', { name: app.name })}</span>
          <button ref={undo} type="button" className="ds-link" onClick={() => onUndo(app)}>
            {text('my-apps.undo')}
          </button>
        </div>
      )}
    </div>
  )
}
