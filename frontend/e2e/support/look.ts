import { expect, type Page, test } from '@playwright/test'
import { expectAccessibleInEveryLook } from './accessible.ts'

/** How many answers a page still waits for. */
const awaited = new WeakMap<Page, number>()

/** Prepares a file of tests that looks at many pages. */
export function lookingAtPages(): void {
  // A service worker answers some requests itself, so that they could not be counted.
  test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' }, serviceWorkers: 'block' })
  test.describe.configure({ timeout: 180_000 })
  test.beforeEach(({ page }) => {
    const count = (change: number) => () => awaited.set(page, (awaited.get(page) ?? 0) + change)
    page.on('request', count(1))
    page.on('requestfinished', count(-1))
    page.on('requestfailed', count(-1))
  })
}

/** Opens the page, waits until it has everything it shows, and looks at it in every look. */
export async function look(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => awaited.get(page)).toBe(0)
    await expect(page.locator('.ds-skeleton')).toHaveCount(0)
    await expectAccessibleInEveryLook(page)
  })
}
