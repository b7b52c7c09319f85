import { useEffect } from 'react'
import { text } from '../../i18n/i18n.ts'

/** Names the page in the tab and in the history: "Mine apper – Civic Store". */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    const store = text('shell.name')
    document.title = title ? `${title} – ${store}` : store
  }, [title])
}
