import { recall, remember, whenChangedElsewhere } from './device.ts'
import type { LibraryApp } from './library.ts'

/** What the holder of one version should know. */
export interface Notice {
  kind: 'UPDATE' | 'PAUSED' | 'RECALLED' | 'ENDED'
  severity: 'HIGH' | 'MEDIUM' | 'LOW'
  remedy: 'UPDATE' | 'WAIT' | 'REMOVE' | 'REPLACE'
  since?: string
  reason?: string
}

export interface Alternative {
  slug: string
  name: Record<string, string>
}

/** The end that an app's vendor declared. */
export interface Ending {
  lastDay: string
  ended: boolean
  reason: string
  successor?: Alternative
}

/** What the holders of a listing's versions should know, as the public document says it. */
export interface ListingNotices {
  slug: string
  /** The version on offer, if there is one. */
  current?: string
  versions: { version: string; notice: Notice }[]
  /** For versions that are neither of these. */
  others: Notice
  alternatives: Alternative[]
  ending?: Ending
}

export interface NoticesPage {
  items: ListingNotices[]
  /** Where to go on, when there is more. */
  next?: string
}

/** What was true of the apps of this device when it last looked. */
export interface Looked {
  at: string
  /** The apps that were on the device then. */
  of: string[]
  told: Record<string, ListingNotices>
}

const KEY = 'notices'
const CHANGED = 'civicstore-notices'
const DAY = 86_400_000

export function looked(): Looked | undefined {
  const kept = recall(KEY) as Partial<Looked> | null | undefined
  const { at, of, told } = kept ?? {}
  return typeof at === 'string' && Array.isArray(of) && typeof told === 'object' ? { at, of, told } : undefined
}

/**
 * Fetches what has changed for holders of any app since this device last looked, and picks out its own apps here. The
 * question holds a day and nothing else, so the store does not learn which apps these are. Without apps nothing is asked.
 */
export async function lookAgain(
  apps: LibraryApp[],
  fetchPage: (since: string, after: string) => Promise<NoticesPage>,
): Promise<Looked | undefined> {
  if (apps.length === 0) return undefined
  const before = looked()
  const of = apps.map(({ slug }) => slug)
  const told = Object.fromEntries(Object.entries(before?.told ?? {}).filter(([slug]) => of.includes(slug)))
  const at = new Date().toISOString()
  const since = firstDay(apps, before)
  let after: string | undefined = ''
  do {
    const page: NoticesPage = await fetchPage(since, after)
    for (const item of page.items) if (of.includes(item.slug)) told[item.slug] = item
    after = page.next
  } while (after)
  const now = { at, of, told }
  remember(KEY, now)
  dispatchEvent(new Event(CHANGED))
  return now
}

/** Calls back after each look, in this tab or another. Returns the way to stop. */
export function watchNotices(then: () => void): () => void {
  addEventListener(CHANGED, then)
  const stop = whenChangedElsewhere(KEY, then)
  return () => {
    removeEventListener(CHANGED, then)
    stop()
  }
}

/**
 * The day before anything can have changed unseen: since the last look for apps that it was about, since it was got for a
 * new one, whose page may have been a day old.
 */
function firstDay(apps: LibraryApp[], before: Looked | undefined): string {
  const times = apps.map(({ slug, addedAt }) => Date.parse(before?.of.includes(slug) ? before.at : addedAt))
  const first = Math.min(...times.filter((time) => !Number.isNaN(time)), Date.now())
  return new Date(first - DAY).toISOString().slice(0, 10)
}

/** How many of the apps should not be used as before: updates that can wait are not among them. */
export function pressing(apps: LibraryApp[], now: Looked | undefined): number {
  return apps.filter((app) => (noticeOf(app, now)?.severity ?? 'LOW') !== 'LOW').length
}

/** What the holder of this app should know; nothing when all is well or nobody has looked. */
export function noticeOf(app: LibraryApp, now: Looked | undefined): Notice | undefined {
  const listing = now?.told[app.slug]
  if (!listing) return undefined
  // Who opens a web app always gets the version on offer.
  if (listing.current !== undefined && (app.kind === 'WEB_APP' || listing.current === app.version)) return undefined
  return listing.versions.find(({ version }) => version === app.version)?.notice ?? listing.others
}
