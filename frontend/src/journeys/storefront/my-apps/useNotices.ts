import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { fetchNotices } from '../../../api/library.ts'
import { type LibraryApp, libraryApps, watchLibrary } from '../../../lib/library.ts'
import { type Looked, lookAgain, looked, watchNotices } from '../../../lib/notices.ts'

/** While the page is open, as often as recalls have to reach people. */
const PAUSE = 15 * 60_000

/** The list of this device, read anew only when it changes. */
export function useLibrary(): LibraryApp[] {
  return JSON.parse(useSyncExternalStore(watchLibrary, () => JSON.stringify(libraryApps()))) as LibraryApp[]
}

/** What the device knows about its apps: what it knew at once, and what it learns by looking again. */
export function useNotices(apps: LibraryApp[]): { now: Looked | undefined; looking: boolean; failed: boolean } {
  const look = useQuery({
    queryKey: ['notices', ...apps.map(({ slug }) => slug).sort()],
    queryFn: () => lookAgain(libraryApps(), fetchNotices),
    enabled: apps.length > 0,
    staleTime: 60_000,
    refetchInterval: PAUSE,
  })
  const kept = useSyncExternalStore(watchNotices, () => JSON.stringify(looked() ?? null))
  return {
    now: (JSON.parse(kept) as Looked | null) ?? undefined,
    looking: look.isFetching,
    failed: look.isError || look.isPaused,
  }
}
