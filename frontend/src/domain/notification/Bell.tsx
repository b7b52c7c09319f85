import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { bellQuery, speak } from '../../api/notifications.ts'
import { Icon } from '../../design/Icon.tsx'
import { pageLanguage, useText } from '../../i18n/i18n.ts'
import { useOtherTabs } from './sync.ts'

/** The way to what one was told, with how much of it is unread. */
export function Bell() {
  const text = useText()
  const { data } = useQuery(bellQuery)
  useOtherTabs()
  const unread = data?.unread ?? 0
  const languageUnknown = data !== undefined && data.language === undefined
  useEffect(() => {
    // Letters come in the language that the person uses here; who never chose has chosen that.
    if (languageUnknown) speak(pageLanguage()).catch(() => undefined)
  }, [languageUnknown])
  return (
    <Link
      className="cc-top__link"
      href="/account/notifications"
      aria-label={`${text('notification.bell')}: ${text('notification.unread', { count: unread })}`}
    >
      <Icon name="Bell" size="sm" />
      {unread > 0 && (
        <span className="cc-top__dot" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
