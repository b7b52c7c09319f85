/** So many pages of a list are put together at most; a longer list stays page by page. */
const MOST_PAGES = 20

/**
 * Puts the cards of a list's other pages beside those of this one, so that a device can choose from all of them. It asks for every
 * page, whatever anybody answered, so that what it asks for tells nothing.
 */
export class WholeList {
  private readonly pages: HTMLElement | null
  private added: HTMLElement[] = []
  private asked: Promise<HTMLElement[][]> | undefined

  constructor() {
    this.pages = document.querySelector<HTMLElement>('nav.ds-pagination')
  }

  /** Whether there are more cards than before. */
  async show(): Promise<boolean> {
    const { pages } = this
    const here = numberOf(pages?.querySelector('[aria-current="page"]'))
    const last = Math.max(0, ...links(pages).map(numberOf))
    if (!pages || !here || last < 2 || last > MOST_PAGES || this.added.length > 0) return false
    this.asked ??= others(pages, here, last)
    try {
      const found = await this.asked
      if (this.added.length > 0) return false
      const own = [...document.querySelectorAll<HTMLElement>('.cs-app')]
      own[0]?.before(...found.slice(0, here - 1).flat())
      own.at(-1)?.after(...found.slice(here - 1).flat())
      this.added = found.flat()
      this.turn(true)
      return true
    } catch {
      // Without a network the page that is here is what there is.
      this.asked = undefined
      return false
    }
  }

  hide(): void {
    for (const card of this.added) card.remove()
    this.added = []
    this.turn(false)
  }

  private turn(whole: boolean): void {
    if (this.pages) this.pages.hidden = whole
    const range = document.querySelector<HTMLElement>('[data-range]')
    if (range) range.hidden = whole
  }
}

const links = (pages: HTMLElement | null): Element[] => [...(pages?.querySelectorAll('a[aria-label]') ?? [])]

const numberOf = (link: Element | null | undefined): number => Number(link?.textContent) || 0

/** The cards of each page but this one, in order. */
function others(pages: HTMLElement, here: number, last: number): Promise<HTMLElement[][]> {
  const address = new URL(links(pages)[0]?.getAttribute('href') ?? '', location.href)
  const numbers = Array.from({ length: last }, (_, i) => i + 1).filter((number) => number !== here)
  return Promise.all(
    numbers.map(async (number) => {
      address.searchParams.set('page', String(number))
      const answer = await fetch(address.href, { headers: { Accept: 'text/html' } })
      if (!answer.ok) throw new Error(`${address.href}: ${answer.status}`)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      return [...page.querySelectorAll<HTMLElement>('.cs-app')].map((card) => document.importNode(card, true))
    }),
  )
}
