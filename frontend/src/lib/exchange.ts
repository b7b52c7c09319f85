import { type LibraryApp, libraryApps, replaceLibrary } from './library.ts'
import { type Change, step, told } from './step.ts'

/** What a device sends. */
export interface Changes {
  list: string
  /** The clock of the device, by which the store sets the times of the changes right. */
  sentAt: string
  changes: Change[]
}

/** The list as it is after that. */
export interface Merged {
  apps: LibraryApp[]
  /** Slugs of what the store has never published and does not keep; they stay on the device. */
  unknown: string[]
}

/**
 * Tells the store what has changed here and takes over the list as it is then. What changes here meanwhile is not lost and
 * goes with the next exchange. Does nothing on a device that is in step with nothing; throws what `send` throws, and then
 * nothing has changed here.
 */
export function exchange(send: (changes: Changes) => Promise<Merged>): Promise<void> {
  // Two tabs at once would each take over a list without what the other has just sent.
  return 'locks' in navigator ? navigator.locks.request('civicstore-step', () => once(send)) : once(send)
}

async function once(send: (changes: Changes) => Promise<Merged>): Promise<void> {
  const before = step()
  if (!before) return
  const changes = Object.values(before.waiting)
  const merged = await send({ list: before.list, sentAt: new Date().toISOString(), changes })
  if (step()?.list !== before.list) return
  told(before.list, changes, merged.unknown, new Date().toISOString())
  replaceLibrary(asChangedHere(merged.apps))
}

function asChangedHere(apps: LibraryApp[]): LibraryApp[] {
  const { waiting = {}, alone = [] } = step() ?? {}
  const here = libraryApps()
  const ownNews = here.filter(({ slug }) => waiting[slug]?.removed === false || alone.includes(slug))
  const fromElsewhere = apps.filter(({ slug }) => !waiting[slug] && !ownNews.some((app) => app.slug === slug))
  return [...ownNews, ...fromElsewhere].sort((one, other) => other.addedAt.localeCompare(one.addedAt))
}
