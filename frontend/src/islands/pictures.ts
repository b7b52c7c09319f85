/**
 * A list of links to pictures: a click opens the picture above the page instead of on a page of its own. In the dialog the
 * arrow keys lead to the others and Escape back to where the reader was. Texts come as `data-text-close -previous -next -place`
 * (`#` for the number, `##` for how many). Links that only say what their picture shows get it: with script it waits until it is near.
 */
export function mount(list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')]
  for (const link of links) if (link.dataset.small) draw(link, link.dataset.small)
  if (links.length === 0 || typeof HTMLDialogElement === 'undefined') return
  let viewer: Viewer | undefined
  for (const [place, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      // A new tab or a download is still what the reader asked for.
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      viewer ??= makeViewer(links, list.dataset)
      viewer.open(place)
    })
  }
}

/** Puts the small picture where its place was kept; nothing moves. */
function draw(link: HTMLAnchorElement, address: string): void {
  const place = link.querySelector('svg')
  const words = link.querySelector('span')
  const image = document.createElement('img')
  image.loading = 'lazy'
  image.decoding = 'async'
  image.width = Number(place?.getAttribute('width'))
  image.height = Number(place?.getAttribute('height'))
  image.alt = words?.textContent ?? ''
  image.lang = words?.lang ?? ''
  image.dir = words?.dir ?? ''
  image.src = address
  link.replaceChildren(image)
}

interface Viewer {
  open(place: number): void
}

function makeViewer(links: readonly HTMLAnchorElement[], texts: DOMStringMap): Viewer {
  const dialog = document.createElement('dialog')
  dialog.className = 'cs-viewer'
  const image = document.createElement('img')
  const caption = document.createElement('p')
  const counter = document.createElement('span')
  const bar = document.createElement('div')
  bar.className = 'cs-viewer__bar'
  const close = button(texts.textClose, '×', () => dialog.close())
  const previous = button(texts.textPrevious, '‹', () => show(place - 1))
  const next = button(texts.textNext, '›', () => show(place + 1))
  caption.setAttribute('aria-live', 'polite')
  bar.append(counter, ...(links.length > 1 ? [previous, next] : []), close)
  dialog.append(bar, image, caption)
  document.body.append(dialog)
  let place = 0

  function show(wanted: number) {
    place = (wanted + links.length) % links.length
    const link = links[place]
    const small = link?.querySelector('img')
    if (!link || !small) return
    image.src = link.href
    image.alt = small.alt
    // The words below say the same; once is enough for who listens.
    caption.textContent = small.alt
    caption.lang = small.lang
    image.lang = small.lang
    counter.textContent = (texts.textPlace ?? '# / ##')
      .replace('##', String(links.length))
      .replace('#', String(place + 1))
    dialog.setAttribute('aria-label', counter.textContent)
  }

  dialog.addEventListener('keydown', (event) => {
    const forward = getComputedStyle(dialog).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === forward) show(place + 1)
    else if (event.key === back) show(place - 1)
  })
  // A click beside the picture is one on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => links[place]?.focus())

  return {
    open(wanted) {
      show(wanted)
      dialog.showModal()
      close.focus()
    },
  }
}

function button(label: string | undefined, sign: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = sign
  made.setAttribute('aria-label', label ?? '')
  made.addEventListener('click', act)
  return made
}
