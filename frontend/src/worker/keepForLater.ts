/** Where the service worker keeps pages. It is a script of its own, and could import nothing that a page imports too. */
const PAGES = 'civicstore-pages'

/**
 * Keeps a page for a time without a network already when it is opened first, before a worker could do it. Such a page is the
 * same for everybody, whatever is done on it.
 */
export async function keepForLater(path: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.ready
    const pages = await caches.open(PAGES)
    if ((await pages.match(path)) === undefined) await pages.add(path)
  } catch {
    // Without it the page works as long as there is a network.
  }
}
