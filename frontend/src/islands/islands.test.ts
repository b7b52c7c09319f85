import { fireEvent } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { libraryApps } from '../lib/library.ts'
import { mount as mountAdd } from './addToMyApps.ts'
import { mount as mountAppearance } from './appearance.ts'
import { mount as mountCopy } from './copy.ts'
import { mount as mountMenu } from './menu.ts'
import { mount as mountQr } from './qr.ts'

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
    expect(button.getAttribute('aria-pressed')).toBe('true')
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

  it('stays hidden when the page says too little about the app', () => {
    const button = island('<button hidden data-island="add-to-my-apps" data-slug="a"></button>')
    mountAdd(button)
    expect(button.hidden).toBe(true)
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
  it('closes on Escape and on a click elsewhere', () => {
    const menu = island('<details data-island="menu"><summary>Menu</summary></details>') as HTMLDetailsElement
    mountMenu(menu)
    menu.open = true
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(menu.open).toBe(false)
    menu.open = true
    fireEvent.click(document.body)
    expect(menu.open).toBe(false)
  })
})

describe('the QR code', () => {
  it('is a named picture of the address', () => {
    const place = island(
      '<div hidden data-island="qr" data-url="https://store.example/apps/a" data-text="Code for the phone"></div>',
    )
    mountQr(place)
    const picture = place.querySelector('svg')!
    expect(picture.getAttribute('aria-label')).toBe('Code for the phone')
    expect(picture.querySelector('path')!.getAttribute('d')!.length).toBeGreaterThan(500)
    expect(place.hidden).toBe(false)
  })
})
