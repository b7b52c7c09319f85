import { filesOf, strategyOf } from './strategy.ts'

/*
 * Keeps the store usable without a network: My apps, and the public pages that this device has looked at. The network comes
 * first for everything that can change, so that a withdrawn app is gone as soon as anybody is online.
 */

/** The part of the worker's world that is used here; the DOM's own types know windows only. */
interface Waiting {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Waiting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(kind: 'install' | 'activate', listen: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', listen: (event: Fetching) => void): void
  addEventListener(kind: 'message', listen: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  location: Location
}
const worker = self as unknown as Worker

const ASSETS = 'civicstore-assets'
const PAGES = 'civicstore-pages'
const OFFLINE = '/offline'
const MOST: Record<string, number> = { [ASSETS]: 200, [PAGES]: 60 }
const ENTRIES = [
  'src/early.ts',
  'src/islands.ts',
  'src/islands/offline.ts',
  'src/islands/pressing.ts',
  'src/storefront.css',
  'src/wizard.css',
  'src/wizard.tsx',
  'src/app.css',
  'src/main.tsx',
  'src/journeys/storefront/my-apps/MyAppsPage.tsx',
  'src/design/icons/icons.svg',
  'src/design/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2',
]
const CATALOGS = ['shell', 'design', 'problem', 'my-apps', 'eligibility']

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
// A new worker waits until the reader agrees: pages in use would otherwise lose their scripts.
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const strategy = strategyOf(method, mode, new URL(url), worker.location.origin)
  if (strategy === 'asset') event.respondWith(fromCache(event.request))
  else if (strategy === 'page') event.respondWith(page(event))
})

async function install(): Promise<void> {
  const shell = await fetch('/my-apps')
  const language = /<html lang="([a-z]{2})/.exec(await shell.clone().text())?.[1] ?? 'nb'
  const pages = await caches.open(PAGES)
  await pages.put('/my-apps', shell)
  await pages.add(OFFLINE)
  const manifest = await (await fetch('/assets/.vite/manifest.json')).json()
  const catalogs = CATALOGS.map((catalog) => `src/i18n/${language}/${catalog}.json`)
  await (await caches.open(ASSETS)).addAll(filesOf(manifest, [...ENTRIES, ...catalogs]))
}

/** Takes over, and forgets what an earlier worker kept and nobody reads any more. */
async function activate(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('civicstore-') && MOST[name] === undefined)
  await Promise.all(names.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** Names of assets change with their content, so what is kept is right for ever. */
async function fromCache(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok && new URL(request.url).pathname.startsWith('/assets/hashed/'))
    await keep(ASSETS, request, answer.clone())
  return answer
}

async function page(event: Fetching): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    event.waitUntil(answer.ok ? keep(PAGES, event.request, answer.clone()) : drop(PAGES, event.request))
    return answer
  } catch (gone) {
    // A page in another language, or of the time before signing in, is better than none.
    const kept =
      (await caches.match(event.request)) ??
      (await caches.match(event.request, { ignoreVary: true })) ??
      (await caches.match(OFFLINE))
    if (kept) return kept
    throw gone
  }
}

/** Keeps the answer as the newest one, and forgets the oldest above the limit; the two pages of the shell stay. */
async function keep(name: string, request: Request, answer: Response): Promise<void> {
  const cache = await caches.open(name)
  await cache.delete(request)
  await cache.put(request, answer)
  const keys = (await cache.keys()).filter((key) => !['/my-apps', OFFLINE].includes(new URL(key.url).pathname))
  await Promise.all(keys.slice(0, Math.max(0, keys.length - (MOST[name] ?? 0))).map((key) => cache.delete(key)))
}

async function drop(name: string, request: Request): Promise<void> {
  await (await caches.open(name)).delete(request)
}
