/**
 * Brings the focus back when what had it is taken off the page: to the heading of the nearest part that is still there,
 * where reading goes on. Without it the focus falls to the top of the page, and nothing is read (WCAG 2.2 SC 2.4.3). What
 * a page does with the focus itself comes later and holds. Gives back what ends it.
 */
export function keepFocus(): () => void {
  let way: Element[] = []
  const follow = ({ target }: FocusEvent) => {
    way = target instanceof Element ? [target, ...ancestors(target)] : []
  }
  // Who clicks beside everything has given the focus away themselves. What is taken off the page also leaves, but is gone then.
  const leave = ({ target }: FocusEvent) => {
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected && document.activeElement === document.body) way = []
    })
  }
  const watcher = new MutationObserver(() => {
    const [last] = way
    if (!last || last.isConnected || document.activeElement !== document.body) return
    headingNear(way.find((part) => part.isConnected))?.focus()
  })
  document.addEventListener('focusin', follow)
  document.addEventListener('focusout', leave)
  watcher.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', follow)
    document.removeEventListener('focusout', leave)
    watcher.disconnect()
  }
}

function headingNear(part: Element | undefined): HTMLElement | null {
  for (const place of part ? [part, ...ancestors(part)] : []) {
    for (const heading of place.querySelectorAll<HTMLElement>('h1, h2, h3')) {
      if (!isSeen(heading)) continue
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
      return heading
    }
  }
  return document.getElementById('main')
}

/** Headings for screen readers only are a pixel wide. */
function isSeen(element: Element): boolean {
  return element.getBoundingClientRect().width > 1
}

function ancestors(element: Element): Element[] {
  return element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : []
}
