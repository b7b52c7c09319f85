import { expect, test } from '@playwright/test'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('Without a network a citizen still sees My apps and what was looked at', async ({ page, context }) => {
  await page.goto('/')
  // The worker serves pages that are opened after it has taken over.
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await page.goto('/apps/jobbloypa')
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('button', { name: 'Add to My apps' }).click()

  await context.setOffline(true)
  await page.goto('/apps/jobbloypa')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.goto('/my-apps')
  await expect(page.getByRole('link', { name }).first()).toBeVisible()
  await page.goto('/apps/husleieboka')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
  await expect(page.getByRole('heading', { name: 'Looked at lately' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible()
  await context.setOffline(false)
})

test('The store can be installed', async ({ page, request }) => {
  await page.goto('/')
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await (await request.get(address ?? '')).json()

  expect(manifest).toMatchObject({ id: '/', start_url: '/', display: 'standalone', lang: 'en' })
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src)
    expect(icon.headers()['content-type'], src).toContain(type)
  }
})
