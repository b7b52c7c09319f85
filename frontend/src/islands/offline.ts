const SHOWN = 20

/** Lists the apps whose pages this device has kept, newest first, under the heading that the server hid. */
export async function mount(element: HTMLElement): Promise<void> {
  if (!('caches' in globalThis)) return
  const cache = await caches.open('civicstore-pages')
  const kept = (await cache.keys()).filter(({ url }) => /^\/apps\/[^/]+$/.test(new URL(url).pathname)).reverse()
  const list = document.createElement('ul')
  list.className = 'cs-links'
  for (const request of kept.slice(0, SHOWN)) {
    const answer = await cache.match(request)
    const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html')
    const name = page.querySelector('h1')?.textContent
    if (!name) continue
    const link = document.createElement('a')
    link.href = new URL(request.url).pathname
    link.textContent = name
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  if (list.children.length === 0) return
  element.append(list)
  element.hidden = false
}
