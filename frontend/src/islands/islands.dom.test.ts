import { fireEvent } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addToLibrary, libraryApps, removeFromLibrary } from '../lib/library.ts'
import { beginStep, step } from '../lib/step.ts'
import { mount as mountAdd } from './addToMyApps.ts'
import { mount as mountAppearance } from './appearance.ts'
import { mount as mountCopy } from './copy.ts'
import { mount as mountDevice } from './device.ts'
import { mount as mountMenu } from './menu.ts'
import { mount as mountPictures } from './pictures.ts'
import { countPressing } from './pressing.ts'
import { mount as mountPrint } from './print.ts'
import { mount as mountReveal } from './reveal.ts'
import { mount as mountShare } from './share.ts'
import { mount as mountSuggest } from './suggest.ts'

/** Draws what the server would and gives back the island. */
function island(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.querySelector<HTMLElement>('[data-island]')!
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the button that adds to My apps', () => {
  const html = `<a href="#" data-gets="jobbkompasset">Download</a>
    <button hidden data-island="add-to-my-apps" data-slug="jobbkompasset" data-name="Jobbkompasset" data-organisation="Nordlys"
      data-kind="WEB_APP" data-version="3.4.1" data-opens="https://app.example/" data-text-add="Add" data-text-remove="Remove">
      <span></span></button>`

  it('shows itself, adds the app and then offers to remove it', () => {
    const button = island(html)
    mountAdd(button)
    expect(button.hidden).toBe(false)
    expect(button.textContent?.trim()).toBe('Add')
    fireEvent.click(button)
    expect(libraryApps()).toMatchObject([{ slug: 'jobbkompasset', version: '3.4.1', opens: 'https://app.example/' }])
    expect(button.textContent?.trim()).toBe('Remove')
  })

  it('removes it again', () => {
    const button = island(html)
    mountAdd(button)
    fireEvent.click(button)
    fireEvent.click(button)
    expect(libraryApps()).toEqual([])
  })

  it('adds the app when it is downloaded or opened', () => {
    mountAdd(island(html))
    fireEvent.click(document.querySelector('a')!)
    expect(libraryApps()).toHaveLength(1)
  })

  it('tells the store, on a device that is in step with an account, and on no other', async () => {
    const asked = vi.fn(async (_path: string, _request: RequestInit) => Response.json({ unknown: [] }))
    vi.stubGlobal('fetch', asked)
    const button = island(html)
    mountAdd(button)
    fireEvent.click(button)
    expect(asked).not.toHaveBeenCalled()
    beginStep('kari', 'list-1', [])
    fireEvent.click(button)
    await vi.waitFor(() => expect(step()?.waiting).toEqual({}))
    expect(JSON.parse(asked.mock.calls[0]?.[1].body as string)).toMatchObject({
      list: 'list-1',
      changes: [{ slug: 'jobbkompasset', version: '3.4.1', removed: true }],
    })
    vi.unstubAllGlobals()
  })

  it('keeps for later what the store cannot be told now', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    const button = island(html)
    mountAdd(button)
    beginStep('kari', 'list-1', [])
    fireEvent.click(button)
    await Promise.resolve()
    expect(Object.keys(step()?.waiting ?? {})).toEqual(['jobbkompasset'])
    vi.unstubAllGlobals()
  })

  it('stays hidden when the page says too little about the app', () => {
    const button = island('<button hidden data-island="add-to-my-apps" data-slug="a"></button>')
    mountAdd(button)
    expect(button.hidden).toBe(true)
  })
})

describe('the count beside My apps', () => {
  const html = '<a data-island href="/my-apps" data-text-pressing="need attention:">My apps</a>'
  const app = { name: 'A', organisation: 'O', kind: 'ANDROID_PACKAGE', version: '1.0', addedAt: '2026-11-21T10:00:00Z' }
  const others = { kind: 'PAUSED', severity: 'MEDIUM', remedy: 'WAIT' }

  it('appears when the store tells of a pause, asked by a day alone, and goes with the app', async () => {
    const asked = vi.fn(async (_path: string) =>
      Response.json({ items: [{ slug: 'paused', versions: [], others, alternatives: [] }] }),
    )
    vi.stubGlobal('fetch', asked)
    addToLibrary({ ...app, slug: 'paused' })
    const link = island(html)
    countPressing()
    await vi.waitFor(() => expect(link.textContent).toBe('My appsneed attention: 1'))
    expect(asked.mock.calls.map(([path]) => path)).toEqual(['/api/v1/notices?since=2026-11-20'])
    removeFromLibrary('paused')
    expect(link.textContent).toBe('My apps')
    vi.unstubAllGlobals()
  })

  it('does not ask again within a quarter of an hour', async () => {
    const asked = vi.fn(async (_path: string) => Response.json({ items: [] }))
    vi.stubGlobal('fetch', asked)
    addToLibrary({ ...app, slug: 'fine' })
    island(html)
    countPressing()
    await vi.waitFor(() => expect(localStorage.getItem('civicstore.notices')).not.toBeNull())
    countPressing()
    expect(asked).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})

describe('the copy button', () => {
  it('copies and says so', async () => {
    const writeText = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const button = island(
      '<button hidden data-island="copy" data-copy="abc123" data-text-copied="Copied"><span>Copy</span></button>',
    )
    mountCopy(button)
    fireEvent.click(button)
    await vi.waitFor(() => expect(button.textContent).toBe('Copied'))
    expect(writeText).toHaveBeenCalledWith('abc123')
    vi.unstubAllGlobals()
  })

  it('stays hidden where nothing can be copied', () => {
    vi.stubGlobal('navigator', {})
    const button = island('<button hidden data-island="copy" data-copy="abc123"></button>')
    mountCopy(button)
    expect(button.hidden).toBe(true)
    vi.unstubAllGlobals()
  })
})

describe('what is said for each kind of device', () => {
  const IPAD = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15'
  const PHONE = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36'
  const on = (userAgent: string, maxTouchPoints: number) => vi.stubGlobal('navigator', { userAgent, maxTouchPoints })
  const steps = `<ul data-island="device">
    <li data-device="ios">I</li><li data-device="android">A</li><li data-device="desktop">D</li></ul>`
  const shown = () => [...document.querySelectorAll('li')].filter(({ hidden }) => !hidden).map((li) => li.textContent)
  const forAndroid = `<section class="cs-install"><a data-gets="a">Download</a>
    <p hidden data-island="device" data-runs-on="android">Not here</p></section>`

  it.each([
    ['a telephone', PHONE, 5, 'A'],
    ['an iPad, which says that it is a Mac', IPAD, 5, 'I'],
    ['a Mac', IPAD, 0, 'D'],
  ])('is only what fits %s', (_name, userAgent, touch, expected) => {
    on(userAgent, touch)
    mountDevice(island(steps))
    expect(shown()).toEqual([expected])
    vi.unstubAllGlobals()
  })

  it('is a warning, and a quieter button, where the package does not run', () => {
    on(IPAD, 0)
    const note = island(forAndroid)
    mountDevice(note)
    expect(note.hidden).toBe(false)
    expect(document.querySelector('a')?.dataset.variant).toBe('secondary')
    vi.unstubAllGlobals()
  })

  it('is nothing where it runs', () => {
    on(PHONE, 5)
    const note = island(forAndroid)
    mountDevice(note)
    expect(note.hidden).toBe(true)
    expect(document.querySelector('a')?.dataset.variant).toBeUndefined()
    vi.unstubAllGlobals()
  })
})

describe('the choice of appearance', () => {
  const html = `<fieldset hidden data-island="appearance">
    <input type="radio" name="scheme" value="auto"><input type="radio" name="scheme" value="light">
    <input type="radio" name="scheme" value="dark"><input type="checkbox"></fieldset>`

  it('shows what the device remembers', () => {
    localStorage.setItem('civicstore.appearance', JSON.stringify({ scheme: 'dark', moreContrast: true }))
    const fieldset = island(html)
    mountAppearance(fieldset)
    expect(fieldset.querySelector<HTMLInputElement>('[value="dark"]')!.checked).toBe(true)
    expect(fieldset.querySelector<HTMLInputElement>('[type="checkbox"]')!.checked).toBe(true)
  })

  it('changes the page at once and remembers it', () => {
    const fieldset = island(html)
    mountAppearance(fieldset)
    fireEvent.click(fieldset.querySelector('[value="dark"]')!)
    expect(document.documentElement.dataset.colorScheme).toBe('dark')
    expect(localStorage.getItem('civicstore.appearance')).toContain('dark')
  })

  it('forgets the choice when it is the device’s own again', () => {
    const fieldset = island(html)
    mountAppearance(fieldset)
    fireEvent.click(fieldset.querySelector('[value="dark"]')!)
    fireEvent.click(fieldset.querySelector('[value="auto"]')!)
    expect(localStorage.getItem('civicstore.appearance')).toBeNull()
  })
})

describe('a menu', () => {
  it('closes on Escape, on a click elsewhere and when the focus goes elsewhere', () => {
    const menu = island('<details data-island="menu"><summary>Menu</summary></details>') as HTMLDetailsElement
    mountMenu(menu)
    menu.open = true
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(menu.open).toBe(false)
    menu.open = true
    fireEvent.click(document.body)
    expect(menu.open).toBe(false)
    menu.open = true
    fireEvent.focusOut(menu, { relatedTarget: document.body })
    expect(menu.open).toBe(false)
  })
})

describe('the pictures of a listing', () => {
  const html = `<ul data-island="pictures" data-text-close="Close" data-text-previous="Previous" data-text-next="Next"
    data-text-place="Picture # of ##">
    <li><a href="/pictures/a.png"><img src="/pictures/a-small.png" alt="The list" lang="en"></a></li>
    <li><a href="/pictures/b.png"><img src="/pictures/b-small.png" alt="The map" lang="en"></a></li></ul>`
  const shown = () => document.querySelector<HTMLImageElement>('dialog img')

  beforeEach(() => {
    // jsdom has dialogs that do not open.
    HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
      this.open = true
    }
    HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
      this.open = false
      this.dispatchEvent(new Event('close'))
    }
  })

  it('open above the page and lead to each other, round and round', () => {
    const list = island(html)
    mountPictures(list)
    fireEvent.click(list.querySelectorAll('a')[1]!)
    const dialog = document.querySelector('dialog')!
    expect(dialog.open).toBe(true)
    expect(shown()!.src).toMatch(/\/pictures\/b.png$/)
    expect(dialog.getAttribute('aria-label')).toBe('Picture 2 of 2')
    expect(dialog.querySelector('p')!.textContent).toBe('The map')
    fireEvent.keyDown(dialog, { key: 'ArrowRight' })
    expect(shown()!.alt).toBe('The list')
    fireEvent.keyDown(dialog, { key: 'ArrowLeft' })
    expect(shown()!.alt).toBe('The map')
    fireEvent.click(document.querySelector('[aria-label="Close"]')!)
    expect(dialog.open).toBe(false)
    expect(document.activeElement).toBe(list.querySelectorAll('a')[1])
  })

  it('come to links that only said what they show, in the place that was kept', () => {
    const list = island(`<ul data-island="pictures"><li><a href="/pictures/b.png" data-small="/pictures/b-small.png">
      <svg width="320" height="640"></svg><span lang="en" dir="ltr">The map</span></a></li></ul>`)
    mountPictures(list)
    const image = list.querySelector('a > img:only-child') as HTMLImageElement
    expect([image.getAttribute('src'), image.width, image.height]).toEqual(['/pictures/b-small.png', 320, 640])
    expect([image.alt, image.lang, image.dir, image.loading]).toEqual(['The map', 'en', 'ltr', 'lazy'])
    fireEvent.click(list.querySelector('a')!)
    expect(shown()!.alt).toBe('The map')
  })

  it('leave a click that asks for a new tab alone', () => {
    const list = island(html)
    mountPictures(list)
    fireEvent.click(list.querySelector('a')!, { ctrlKey: true })
    expect(document.querySelector('dialog')).toBeNull()
  })
})

describe('the entry that shares the page', () => {
  const html = `<li hidden data-island="share" data-address="https://store.example/apps/a" data-title="A"
    data-text-copied="Copied"><button type="button"><span>Share</span></button></li>`

  it('hands the address to what the device shares with', () => {
    const share = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { share })
    const entry = island(html)
    mountShare(entry)
    expect(entry.hidden).toBe(false)
    fireEvent.click(entry.querySelector('button')!)
    expect(share).toHaveBeenCalledWith({ title: 'A', url: 'https://store.example/apps/a' })
    vi.unstubAllGlobals()
  })

  it('copies it elsewhere and says so', async () => {
    const writeText = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const entry = island(html)
    mountShare(entry)
    fireEvent.click(entry.querySelector('button')!)
    await vi.waitFor(() => expect(entry.textContent).toBe('Copied'))
    expect(writeText).toHaveBeenCalledWith('https://store.example/apps/a')
    vi.unstubAllGlobals()
  })
})

describe('what is true only with script', () => {
  it('shows itself', () => {
    const note = island('<p hidden data-island="reveal">Remembered</p>')
    mountReveal(note)
    expect(note.hidden).toBe(false)
  })
})

describe('the print button', () => {
  it('shows itself and prints', () => {
    const printed = vi.fn()
    vi.stubGlobal('print', printed)
    const button = island('<button hidden data-island="print">Print</button>')
    mountPrint(button)
    fireEvent.click(button)
    expect(button.hidden).toBe(false)
    expect(printed).toHaveBeenCalledOnce()
  })
})

// jsdom draws nothing and so cannot scroll.
Element.prototype.scrollIntoView = () => undefined

describe('the search field', () => {
  const html = `<form data-island="suggest" data-text-list="Apps by name" data-text-count="# suggestions">
    <input id="q" type="search"></form>`
  const answer = (items: unknown[]) => vi.fn(async (_url: string) => new Response(JSON.stringify({ items })))

  async function typed(items: unknown[], text = 'job') {
    vi.useFakeTimers()
    const fetched = answer(items)
    vi.stubGlobal('fetch', fetched)
    mountSuggest(island(html))
    const input = document.querySelector('input')!
    fireEvent.input(input, { target: { value: text } })
    await vi.advanceTimersByTimeAsync(500)
    vi.useRealTimers()
    return { input, fetched }
  }
  const two = [
    { slug: 'jobbkompasset', name: 'Jobbkompasset' },
    { slug: 'joblog', name: 'Joblog' },
  ]
  const options = () => [...document.querySelectorAll('[role="option"]')]

  it('shows names while somebody types and says how many there are', async () => {
    const { input, fetched } = await typed(two)
    expect(fetched.mock.calls[0]?.[0]).toContain('q=job')
    expect(options().map((option) => option.textContent)).toEqual(['Jobbkompasset', 'Joblog'])
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(document.querySelector('[role="status"]')?.textContent).toBe('2 suggestions')
  })

  it('moves through them with the arrow keys, around the ends, and names the chosen one', async () => {
    const { input } = await typed(two)
    fireEvent.keyDown(input, { key: 'ArrowDown' })
    expect(input.getAttribute('aria-activedescendant')).toBe('q-suggestions-0')
    fireEvent.keyDown(input, { key: 'ArrowUp' })
    expect(input.getAttribute('aria-activedescendant')).toBe('q-suggestions-1')
    expect(options()[1]?.getAttribute('aria-selected')).toBe('true')
  })

  it('closes with Escape and leaves what was typed', async () => {
    const { input } = await typed(two)
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(document.querySelector('[role="listbox"]')).toHaveProperty('hidden', true)
    expect(input.value).toBe('job')
    expect(input.getAttribute('aria-expanded')).toBe('false')
  })

  it('asks nothing for a single letter, and shows nothing when nothing fits', async () => {
    const { fetched } = await typed(two, 'j')
    expect(fetched).not.toHaveBeenCalled()
    await typed([])
    expect(document.querySelector('[role="listbox"]')).toHaveProperty('hidden', true)
  })

  it('takes a name for a name, whatever is in it', async () => {
    await typed([{ slug: 'x', name: '<img src=x onerror=alert(1)>' }])
    expect(document.querySelector('img')).toBeNull()
    expect(options()[0]?.textContent).toBe('<img src=x onerror=alert(1)>')
  })
})
