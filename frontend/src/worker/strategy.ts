/** What the worker does with a request: leave it to the browser, or answer it from the network and a cache. */
export type Strategy = 'leave' | 'asset' | 'page'

const PAGES = [
  /^\/$/,
  /^\/apps\/[^/]+$/,
  /^\/life-events\/[^/]+$/,
  /^\/certificates\/[^/]+$/,
  /^\/programmes\/[^/]+$/,
  /^\/(categories|compare|programmes|my-apps|offline)$/,
]

/** Only what everybody may see is ever kept: nothing of an account, a console or a question that somebody typed. */
export function strategyOf(method: string, mode: string, address: URL, origin: string): Strategy {
  if (method !== 'GET' || address.origin !== origin) return 'leave'
  if (address.pathname.startsWith('/assets/')) return 'asset'
  if (mode === 'navigate' && PAGES.some((page) => page.test(address.pathname))) return 'page'
  return 'leave'
}

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  assets?: string[]
}

/**
 * The files that a page needs to work without a network, by the manifest of the build: the entries and whatever they import
 * at once, all fonts and styles among them.
 */
export function filesOf(manifest: Record<string, Chunk>, entries: string[]): string[] {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  return [...files].map((file) => `/assets/${file}`)
}
