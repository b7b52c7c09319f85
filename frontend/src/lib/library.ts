import { forget, recall, remember, whenChangedElsewhere } from './device.ts'
import { endStep, noteChange } from './step.ts'

/** An app that somebody got on this device. It leaves the device only for an account whose owner has asked for that. */
export interface LibraryApp {
  slug: string
  name: string
  organisation: string
  kind: string
  version: string
  /** Where a web app opens; other kinds have none. */
  opens?: string
  addedAt: string
}

const KEY = 'library'
const CHANGED = 'civicstore-library'

/** The apps of this device, newest first. Entries that cannot be understood are left out. */
export function libraryApps(): LibraryApp[] {
  const kept = recall(KEY)
  return Array.isArray(kept) ? kept.filter(isApp) : []
}

/** Adds an app, or notes the version that was got now. */
export function addToLibrary(app: LibraryApp): void {
  noteChange(app, false)
  replaceLibrary([app, ...libraryApps().filter(({ slug }) => slug !== app.slug)])
}

export function removeFromLibrary(slug: string): void {
  const apps = libraryApps()
  const gone = apps.find((app) => app.slug === slug)
  if (gone) noteChange(gone, true)
  replaceLibrary(apps.filter((app) => app !== gone))
}

/** Takes everything off this device, and off no other: the device is in step with nothing from then on. */
export function clearLibrary(): void {
  endStep()
  forget(KEY)
  dispatchEvent(new Event(CHANGED))
}

/** Sets the list as it came from elsewhere; nothing is noted as a change of this device. */
export function replaceLibrary(apps: LibraryApp[]): void {
  remember(KEY, apps)
  dispatchEvent(new Event(CHANGED))
}

/** Calls back after each change, in this tab or another. Returns the way to stop. */
export function watchLibrary(then: () => void): () => void {
  addEventListener(CHANGED, then)
  const stop = whenChangedElsewhere(KEY, then)
  return () => {
    removeEventListener(CHANGED, then)
    stop()
  }
}

function isApp(entry: unknown): entry is LibraryApp {
  const app = entry as Partial<LibraryApp> | null
  return [app?.slug, app?.name, app?.organisation, app?.kind, app?.version, app?.addedAt].every(
    (part) => typeof part === 'string' && part !== '',
  )
}
