import type { LibraryApp } from '../../../lib/library.ts'
import { type Alternative, type Ending, type Looked, type Notice, noticeOf } from '../../../lib/notices.ts'

/** How an app on this device stands, as far as the device knows. */
export type Standing =
  | { kind: 'fine'; ending?: Ending }
  | { kind: 'unchecked' }
  | { kind: 'told'; notice: Notice; current?: string; alternatives: Alternative[]; ending?: Ending }

export type Told = Extract<Standing, { kind: 'told' }>

/** Nothing is said of an app that the device has not asked about yet. */
export function standingOf(app: LibraryApp, now: Looked | undefined): Standing {
  if (!now?.of.includes(app.slug)) return { kind: 'unchecked' }
  const notice = noticeOf(app, now)
  const listing = now.told[app.slug]
  const ending = listing?.ending && { ending: listing.ending }
  if (!notice) return { kind: 'fine', ...ending }
  return {
    kind: 'told',
    notice,
    ...(listing?.current !== undefined && { current: listing.current }),
    alternatives: listing?.alternatives ?? [],
    ...ending,
  }
}
