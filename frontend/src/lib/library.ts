import { recall, remember, whenChangedElsewhere } from './device.ts'

/** An app that somebody got on this device. It never leaves the device. */
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
  store([app, ...libraryApps().filter(({ slug }) => slug !== app.slug)])
}

export function removeFromLibrary(slug: string): void {
  store(libraryApps().filter((app) => app.slug !== slug))
}

export function clearLibrary(): void {
  store([])
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

function store(apps: LibraryApp[]): void {
  remember(KEY, apps)
  dispatchEvent(new Event(CHANGED))
}

function isApp(entry: unknown): entry is LibraryApp {
  const app = entry as Partial<LibraryApp> | null
  return [app?.slug, app?.name, app?.organisation, app?.kind, app?.version, app?.addedAt].every(
    (part) => typeof part === 'string' && part !== '',
  )
}
