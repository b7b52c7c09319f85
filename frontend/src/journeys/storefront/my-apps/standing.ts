import type { LibraryApp } from '../../../lib/library.ts'
import { type Alternative, type Looked, type Notice, noticeOf } from '../../../lib/notices.ts'

/** How an app on this device stands, as far as the device knows. */
export type Standing =
  | { kind: 'fine' }
  | { kind: 'unchecked' }
  | { kind: 'told'; notice: Notice; current?: string; alternatives: Alternative[] }

export type Told = Extract<Standing, { kind: 'told' }>

/** Nothing is said of an app that the device has not asked about yet. */
export function standingOf(app: LibraryApp, now: Looked | undefined): Standing {
  if (!now?.of.includes(app.slug)) return { kind: 'unchecked' }
  const notice = noticeOf(app, now)
  if (!notice) return { kind: 'fine' }
  const listing = now.told[app.slug]
  return {
    kind: 'told',
    notice,
    ...(listing?.current !== undefined && { current: listing.current }),
    alternatives: listing?.alternatives ?? [],
  }
}
