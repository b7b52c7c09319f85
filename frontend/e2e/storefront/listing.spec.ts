import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { Keyboard } from '../support/keyboard.ts'

const LISTING = '/apps/jobbloypa'
/** Everything, with the heads of the answers and the picture that is shown, as a phone with two dots to a pixel asks for it. */
const MOST = 100_000

test.describe('A listing without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })

  test('weighs little, stands still, and leads to its pictures', async ({ page }) => {
    const bytes = await weighing(page)
    await page.goto(LISTING, { waitUntil: 'networkidle' })
    const all = [...bytes()]
    expect(all.filter(([address]) => address.includes('/pictures/'))).toHaveLength(1)
    expect(all.length).toBeGreaterThan(4)
    expect(all.reduce((sum, [, weight]) => sum + weight, 0)).toBeLessThanOrEqual(MOST)

    const picture = page.locator('.cs-shots img')
    await expect(picture).toHaveAttribute('width', /^\d+$/)
    await expect(picture).toHaveAttribute('height', /^\d+$/)
    await expect(picture).toHaveAttribute('alt', /.{10}/)
    const links = page.locator('.cs-shots a')
    expect(await links.count()).toBeGreaterThan(1)
    await expect(links.last()).toHaveText(/.{10}/)
    await links.last().click()
    await expect(page).toHaveURL(/\/pictures\/[0-9a-f]{64}\.(png|jpg)$/)
  })
})

test('the pictures of a listing open above the page, by keyboard too', async ({ page }) => {
  const keys = await Keyboard.on(page)
  await page.goto(LISTING)
  const shift = await shifting(page)
  const links = page.locator('.cs-shots a')
  await keys.press(links.first())

  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('img')).toHaveJSProperty('complete', true)
  await expectAccessible(page)
  const first = await dialog.getByRole('img').getAttribute('src')
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('img')).not.toHaveAttribute('src', first ?? '')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(links.nth(1)).toBeFocused()
  expect(await shift()).toBe(0)
})

test('warnings to leave out are remembered on this device until they are let in again', async ({ page }) => {
  await page.goto('/apps?without=paid-extras')
  await expect(page.getByRole('link', { name: 'Start a Business' })).toHaveCount(0)
  await page.goto('/apps')
  await expect(page).toHaveURL(/without=paid-extras/)
  await page.locator('.ds-chip').first().click()
  await expect(page).toHaveURL(/without=$/)
  await page.goto('/apps')
  await expect(page).toHaveURL(/\/apps$/)
  expect(await page.context().cookies()).toEqual([])
})

/** Counts what comes over the wire, by address. */
async function weighing(page: Page): Promise<() => Map<string, number>> {
  const wire: CDPSession = await page.context().newCDPSession(page)
  const addresses = new Map<string, string>()
  const bytes = new Map<string, number>()
  await wire.send('Network.enable')
  wire.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(addresses.get(requestId) ?? requestId, encodedDataLength),
  )
  return () => bytes
}

/** How far the page has jumped by itself, as browsers score it (CLS). */
async function shifting(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
        if (!entry.hadRecentInput) seen.shift += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift)
}
