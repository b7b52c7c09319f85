import type { Page } from '@playwright/test'

/** Where the focus is, and what a sighted person can see of it. */
export interface Focus {
  /** The element that has it, in short; nothing while it is on the page as a whole. */
  on?: string
  /** Something of this page had the focus before: it was not brought back. */
  lost: boolean
  /** Why a reader could not tell where the focus is. */
  faults: string[]
}

/** Tells apart a page on which nobody has pressed a key yet from one that let the focus go. */
export async function watchFocus(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('focusin', () => {
      document.documentElement.dataset.hadFocus = 'yes'
    })
    // A link within the page moves the place where Tab goes on, and no focus.
    addEventListener('hashchange', () => {
      delete document.documentElement.dataset.hadFocus
    })
  })
}

/** The focus after everything has come to rest: what is still wrong after a second stays wrong. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(async () => {
    const until = performance.now() + 1000
    let focus = look()
    while ((focus.lost || focus.faults.length > 0) && performance.now() < until) {
      await new Promise((next) => requestAnimationFrame(next))
      focus = look()
    }
    return focus

    function look(): Focus {
      const on = document.activeElement
      if (!(on instanceof HTMLElement) || on === document.body) {
        return { lost: document.documentElement.dataset.hadFocus === 'yes', faults: [] }
      }
      // The page's main part takes the focus after a change of page, as the page itself does after a load.
      const faults = on.id === 'main' ? [] : [unmarked(on), hidden(on)].filter((fault) => fault !== undefined)
      return { on: shorten(on), lost: false, faults }
    }

    function shorten(element: Element): string {
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40)
      return `${(element.cloneNode(false) as Element).outerHTML.slice(0, 120)} ${name ?? ''}`
    }

    /** WCAG 2.2 SC 2.4.7, with the contrast that SC 1.4.11 asks of what shows a state. */
    function unmarked(element: HTMLElement): string | undefined {
      const around = [element, ...labelsOf(element), ...ancestors(element).slice(0, 3)]
      const marked = around.filter((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      if (marked.length === 0) return 'nothing marks the focus'
      const seen = marked.some((one) => {
        const { outlineColor, boxShadow } = getComputedStyle(one)
        const ground = groundOf(one)
        const ring = /(?:rgba?|color|oklch)\([^)]*\)/.exec(boxShadow)?.[0]
        return !ground || [outlineColor, ring].some((colour) => colour && contrast(rgb(colour), ground) >= 3)
      })
      return seen ? undefined : 'the mark of the focus has too little contrast'
    }

    /** SC 2.4.11, and more: no part of it lies below something that is not its own. */
    function hidden(element: HTMLElement): string | undefined {
      const shown = [element, ...labelsOf(element)].find((one) => {
        const { width, height } = one.getBoundingClientRect()
        return width > 1 && height > 1 && getComputedStyle(one).opacity !== '0'
      })
      const box = (shown ?? element).getClientRects()[0]
      if (!box) return 'the focused element has no place on the page'
      const inset = Math.min(4, box.width / 4, box.height / 4)
      const points = [
        [box.x + box.width / 2, box.y + box.height / 2],
        [box.left + inset, box.top + inset],
        [box.right - inset, box.top + inset],
        [box.left + inset, box.bottom - inset],
        [box.right - inset, box.bottom - inset],
      ].filter(([x = 0, y = 0]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
      if (points.length === 0) return 'the focused element is outside the window'
      for (const [x = 0, y = 0] of points) {
        const top = document.elementFromPoint(x, y)
        const own = [element, ...labelsOf(element)].some((one) => one.contains(top) || top?.contains(one))
        if (top && !own) return `the focused element lies below ${shorten(top)}`
      }
      return undefined
    }

    function labelsOf(element: HTMLElement): HTMLElement[] {
      return element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    }

    function ancestors(element: Element): Element[] {
      return element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : []
    }

    /** The colour behind the element's frame; unknown where there is a picture. */
    function groundOf(element: Element): number[] | undefined {
      for (const one of ancestors(element)) {
        const { backgroundColor, backgroundImage } = getComputedStyle(one)
        if (backgroundImage !== 'none') return undefined
        if (rgb(backgroundColor)[3] === 255) return rgb(backgroundColor)
      }
      return [255, 255, 255, 255]
    }

    function rgb(colour: string): number[] {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 1
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      if (!pen) return []
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
      return [...pen.getImageData(0, 0, 1, 1).data]
    }

    function contrast(one: number[], other: number[]): number {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
      return (light + 0.05) / (dark + 0.05)
    }

    function luminance(colour: number[]): number {
      const [r = 0, g = 0, b = 0] = colour
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
  })
}
