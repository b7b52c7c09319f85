import { showBadge } from '../lib/badge.ts'
import { libraryApps, watchLibrary } from '../lib/library.ts'
import { lookAgain, looked, type NoticesPage, pressing } from '../lib/notices.ts'

/** Recalls have to reach people within a quarter of an hour. */
const PAUSE = 15 * 60_000

/**
 * Says beside the links to My apps how many apps of this device need attention, after the words of the link’s
 * `data-text-pressing`. Asks the store only on devices that have apps.
 */
export function countPressing(): void {
  const show = () => {
    const count = pressing(libraryApps(), looked())
    showBadge(count)
    for (const link of document.querySelectorAll<HTMLElement>('[data-text-pressing]')) mark(link, count)
  }
  const look = async () => {
    if (Date.now() - Date.parse(looked()?.at ?? '') < PAUSE) return
    try {
      await lookAgain(libraryApps(), fetchPage)
      show()
    } catch {
      // What was known before goes on being shown.
    }
  }
  show()
  watchLibrary(show)
  void look()
  setInterval(look, PAUSE)
}

function mark(link: HTMLElement, count: number): void {
  link.querySelector('.cs-pressing')?.remove()
  if (count === 0) return
  const number = document.createElement('span')
  number.className = 'cs-pressing'
  const words = document.createElement('span')
  words.className = 'ds-sr-only'
  words.textContent = link.dataset.textPressing ?? ''
  number.append(words, ` ${count}`)
  link.append(number)
}

async function fetchPage(since: string, after: string): Promise<NoticesPage> {
  const answer = await fetch(`/api/v1/notices?since=${since}${after && `&after=${after}`}`, {
    cache: 'no-cache',
    // Nobody needs to know who looks.
    credentials: 'omit',
  })
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.json()
}
