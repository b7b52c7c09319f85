import { forget, recall, remember, whenChangedElsewhere } from './device.ts'
import type { LibraryApp } from './library.ts'

/** One change of this device, as the store is told. */
export interface Change {
  slug: string
  version: string
  addedAt: string
  changedAt: string
  removed: boolean
}

/** That this device keeps its list in step with the one of an account. */
export interface Step {
  account: string
  /** The list of the account; one that was erased and begun again is another. */
  list: string
  /** By slug, what the store has not been told yet. */
  waiting: Record<string, Change>
  /** Slugs of apps that the store has never published and does not keep: they stay on this device alone. */
  alone: string[]
  /** When the two were last the same. */
  at?: string
}

const KEY = 'step'
const CHANGED = 'civicstore-step'

/** Nothing on a device whose list is its own, which is what every device begins with. */
export function step(): Step | undefined {
  const kept = recall(KEY) as Partial<Step> | null | undefined
  const { account, list, waiting, alone, at } = kept ?? {}
  if (typeof account !== 'string' || typeof list !== 'string' || typeof waiting !== 'object') return undefined
  return { account, list, waiting, alone: Array.isArray(alone) ? alone : [], ...(at && { at }) }
}

/** Brings the device in step: all that it has counts as changed now, so that putting the lists together loses nothing. */
export function beginStep(account: string, list: string, apps: LibraryApp[]): void {
  const now = new Date().toISOString()
  const waiting = Object.fromEntries(apps.map((app) => [app.slug, change(app, now, false)]))
  keep({ account, list, waiting, alone: [] })
}

export function endStep(): void {
  if (!step()) return
  forget(KEY)
  dispatchEvent(new Event(CHANGED))
}

/** Notes that the app was got or removed here, for a device that is in step; for all others nothing is noted. */
export function noteChange(app: LibraryApp, removed: boolean): void {
  const now = step()
  if (!now) return
  const waiting = { ...now.waiting, [app.slug]: change(app, new Date().toISOString(), removed) }
  keep({ ...now, waiting, alone: now.alone.filter((slug) => slug !== app.slug) })
}

/**
 * Notes that the store has been told these changes; what has changed since goes on waiting.
 *
 * @param unknown slugs that the store does not keep
 * @param at when the device took over the list of the store, if it did
 */
export function told(list: string, changes: Change[], unknown: string[], at?: string): void {
  const now = step()
  if (now?.list !== list) return
  const waiting = Object.entries(now.waiting).filter(
    ([slug, { changedAt }]) => !changes.some((sent) => sent.slug === slug && sent.changedAt === changedAt),
  )
  const alone = [...new Set([...now.alone, ...unknown])]
  keep({ ...now, waiting: Object.fromEntries(waiting), alone, ...(at && { at }) })
}

/** Calls back after each change, in this tab or another. Returns the way to stop. */
export function watchStep(then: () => void): () => void {
  addEventListener(CHANGED, then)
  const stop = whenChangedElsewhere(KEY, then)
  return () => {
    removeEventListener(CHANGED, then)
    stop()
  }
}

function keep(now: Step): void {
  remember(KEY, now)
  dispatchEvent(new Event(CHANGED))
}

function change({ slug, version, addedAt }: LibraryApp, changedAt: string, removed: boolean): Change {
  return { slug, version, addedAt, changedAt, removed }
}
