import { expect, type FileChooser, type Locator, type Page } from '@playwright/test'
import { type Focus, focusOf, watchFocus } from './focus.ts'

/** More stops than any page of the store has. */
const MOST_STOPS = 300

/**
 * Somebody who uses the store by keyboard alone. At every stop on the way the focus has to be seen and in nobody's shadow
 * (WCAG 2.2 SC 2.4.7 and 2.4.11), and a page may never let it go.
 */
export class Keyboard {
  private constructor(readonly page: Page) {}

  static async on(page: Page): Promise<Keyboard> {
    await watchFocus(page)
    return new Keyboard(page)
  }

  /** Goes on by Tab, from where the focus is, until it comes to the target. */
  reach(target: Locator): Promise<void> {
    return this.walk(target, 'Tab')
  }

  /** The same, backwards. */
  reachBack(target: Locator): Promise<void> {
    return this.walk(target, 'Shift+Tab')
  }

  /** Links and buttons. */
  async press(target: Locator): Promise<void> {
    await this.reach(target)
    await this.key('Enter')
  }

  async pressBack(target: Locator): Promise<void> {
    await this.reachBack(target)
    await this.key('Enter')
  }

  /** Replaces what stands in the field. */
  async write(field: Locator, words: string): Promise<void> {
    await this.reach(field)
    await this.overwrite(words)
  }

  /** Replaces what stands in the field that has the focus. */
  async overwrite(words: string): Promise<void> {
    await this.key('ControlOrMeta+a')
    await this.page.keyboard.type(words)
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box)
    await this.key('Space')
    await expect(box).toBeChecked()
  }

  async untick(box: Locator): Promise<void> {
    await this.reach(box)
    await this.key('Space')
    await expect(box).not.toBeChecked()
  }

  /** One of a group of radio buttons: Tab comes to the group, the arrows go through it. */
  async choose(radio: Locator): Promise<void> {
    const name = await radio.getAttribute('name')
    const group = this.page.locator(`input[type=radio][name="${name}"]`)
    await this.reachAny(group)
    for (let left = await group.count(); left > 0 && !(await radio.isChecked()); left--) await this.key('ArrowDown')
    if (!(await radio.isChecked())) await this.key('Space')
    await expect(radio).toBeChecked()
    await expect(radio).toBeFocused()
  }

  /** The entry of a closed list, by its visible words. */
  async pick(list: Locator, words: string): Promise<void> {
    await this.reach(list)
    const entries = (await list.locator('option:enabled').allTextContents()).map((entry) => entry.trim())
    expect(entries).toContain(words)
    await this.key('Home')
    for (let at = 0; at < entries.indexOf(words); at++) await this.key('ArrowDown')
    await expect(list.locator('option:checked')).toHaveText(words)
  }

  /** Opens the system's own dialog for files with the focused control, which takes over from here. */
  async chooseFile(control: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.reach(control)
    const chooser: Promise<FileChooser> = this.page.waitForEvent('filechooser')
    await this.key('Space')
    await (await chooser).setFiles(file)
  }

  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name)
  }

  /** The focus is there, can be seen, and nothing lies over it. */
  async isOn(target: Locator): Promise<void> {
    await expect(target).toBeFocused()
    this.expectSeen(await focusOf(this.page))
  }

  private async walk(target: Locator, step: 'Tab' | 'Shift+Tab'): Promise<void> {
    await expect(target).toBeVisible()
    await this.until(step, `${target}`, () => target.evaluate((element) => element === document.activeElement))
  }

  private reachAny(targets: Locator): Promise<void> {
    return this.until('Tab', `one of ${targets}`, () =>
      targets.evaluateAll((elements) => elements.some((element) => element === document.activeElement)),
    )
  }

  private async until(step: string, wanted: string, arrived: () => Promise<boolean>): Promise<void> {
    const begin = await focusOf(this.page)
    expect(begin.lost, `${this.page.url()}: the focus was lost before the way to ${wanted}`).toBe(false)
    const stops: string[] = []
    while (!(await arrived())) {
      if (stops.length >= MOST_STOPS) throw new Error(`${step} does not come to ${wanted}, but to\n${stops.join('\n')}`)
      await this.key(step)
      const focus = await focusOf(this.page)
      this.expectSeen(focus)
      stops.push(focus.on ?? 'the page')
    }
  }

  private expectSeen({ on, faults }: Focus): void {
    expect(faults, `${this.page.url()}: ${on}`).toEqual([])
  }
}
