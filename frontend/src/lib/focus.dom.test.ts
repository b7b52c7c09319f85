import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepFocus } from './focus.ts'

let stop = () => {}

/** jsdom gives nothing a size. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
  document.body.innerHTML = `<main id="main" tabindex="-1"><h1>Account</h1>
    <section><h2>Sessions</h2><ul><li><button>End</button></li></ul></section><p><a href="#">Elsewhere</a></p></main>`
  stop = keepFocus()
})

afterEach(() => {
  stop()
  vi.restoreAllMocks()
})

const button = () => document.querySelector('button')!

describe('the focus', () => {
  it('goes to the heading of the part from which its element was taken', async () => {
    button().focus()
    button().closest('li')!.remove()
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Sessions'))
  })

  it('goes to the page’s heading when the whole part was taken', async () => {
    button().focus()
    button().closest('section')!.remove()
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Account'))
  })

  it('stays where somebody has put it', async () => {
    button().focus()
    button().closest('li')!.remove()
    document.querySelector('a')!.focus()
    await Promise.resolve()
    expect(document.activeElement?.textContent).toBe('Elsewhere')
  })

  it('stays away when it was given up before', async () => {
    button().focus()
    button().blur()
    await Promise.resolve()
    button().closest('li')!.remove()
    await Promise.resolve()
    expect(document.activeElement).toBe(document.body)
  })

  it('stays nowhere when nothing had it', async () => {
    button().remove()
    await Promise.resolve()
    expect(document.activeElement).toBe(document.body)
  })
})
