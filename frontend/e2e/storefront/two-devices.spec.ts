import { type Browser, expect, type Page, test } from '@playwright/test'
import { call, PASSWORD, registered, signedIn } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

const REASON = 'It sent names to a place that was not declared.'

async function device(browser: Browser): Promise<Page> {
  return (
    await browser.newContext({ extraHTTPHeaders: { 'Accept-Language': 'en' }, serviceWorkers: 'block' })
  ).newPage()
}

test('A citizen has the same list on two devices, hears on both of a pause, and loses on both what one removes', async ({
  browser,
}) => {
  const phone = await device(browser)
  const laptop = await device(browser)
  const operator = await device(browser)
  const asked: string[] = []
  phone.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))

  await phone.goto('/apps/husleieboka')
  const name = await phone.getByRole('heading', { level: 1 }).innerText()
  await phone.getByRole('button', { name: 'Add to My apps' }).click()

  // On the device alone: the store is asked for what everybody is told, and for nothing about the app.
  asked.length = 0
  await phone.goto('/my-apps')
  await expect(phone.getByText('Certified').first()).toBeVisible()
  expect(asked).toContain('GET /api/v1/notices')
  expect(asked.filter((request) => /husleieboka|\/api\/v1\/library/.test(request))).toEqual([])

  const email = await registered(phone, 'Kari')
  await phone.goto('/my-apps')
  await phone.getByRole('button', { name: 'Yes, keep my list' }).click()
  await expect(phone.getByText(/Your devices show the same list/)).toBeVisible()

  await signedIn(laptop, email, PASSWORD)
  await laptop.goto('/my-apps')
  await laptop.getByRole('button', { name: 'Yes, include this device' }).click()
  await expect(laptop.getByRole('heading', { name })).toBeVisible()

  await signedIn(operator, 'operator@example.org')
  const { releases } = await call<{ releases: { version: string }[] }>(operator, 'GET', 'listings/husleieboka')
  const release = `listings/husleieboka/releases/${releases[0]?.version}`
  await call(operator, 'POST', `${release}/quarantine`, { reason: REASON })
  try {
    for (const page of [phone, laptop]) {
      await page.goto('/my-apps')
      const attention = page.getByRole('region', { name: 'Needs attention' })
      await expect(attention.getByText(`The reason: ${REASON}`)).toBeVisible()
      await expect(attention.getByText('Certified, and for the same things:')).toBeVisible()
      await expect(page.getByRole('link', { name: /^My apps\s*need attention:\s*1$/ }).first()).toBeVisible()
    }
    const told = laptop.waitForResponse((answer) => answer.url().endsWith('/library/changes'))
    await laptop.getByRole('button', { name: `Remove ${name} from the list` }).click()
    await told
    await phone.goto('/my-apps')
    await expect(phone.getByRole('heading', { name: 'No apps yet' })).toBeVisible()
  } finally {
    await call(operator, 'POST', `${release}/restoration`, { reason: 'It was mended.' })
  }
})
