import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { PSEUDO } from '../../src/i18n/languages.ts'
import { readerOf, speaking } from '../speaking.ts'
import { expectAccessible } from '../support/accessible.ts'

/** The same stories in a language from left to right and in one from right to left. */
for (const language of ['en', PSEUDO] as const) {
  test.describe(`In ${language}`, () => {
    const say = speaking(language)
    readerOf(language)

    test('a citizen searches, reads the listing and follows it to its certificate', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('storefront.home.title'))
      await expectAccessible(page)

      await page.getByRole('search').first().getByRole('combobox').fill('deductions')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/\/apps\?q=deductions/)
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Deductions Guide' }).first().click()

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deductions Guide')
      await expect(page.getByText('Fjordlys AS').first()).toBeVisible()
      await expectAccessible(page)

      await page.locator('a[href^="/certificates/CS-"]').first().click()
      await expect(page).toHaveURL(/\/certificates\/CS-\d{4}-\d{6}/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('storefront.certificate.status.VALID'))
      // A certificate bears the one name that was certified, whatever language its reader has.
      await expect(page.getByRole('link', { name: 'Fradragsveiviseren' })).toBeVisible()
      await expectAccessible(page)
    })

    test('a citizen picks a name while typing, with the keyboard alone', async ({ page }) => {
      await page.goto('/')
      const field = page.getByRole('search').first().getByRole('combobox')
      await field.focus()
      await page.keyboard.type('deduc')
      await expect(page.getByRole('option', { name: 'Deductions Guide' })).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('option', { selected: true })).toHaveText('Deductions Guide')
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deductions Guide')
    })

    test('a citizen asks why the answers stand in this order', async ({ page }) => {
      await page.goto('/apps?q=lease')
      await expect(page.locator('mark').first()).toBeVisible()
      await page.getByRole('link', { name: say('storefront.why.show') }).click()
      const reason = say('storefront.why.meaning', { word: 'lease', place: '' })
      await expect(page.getByText(reason).first()).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('link', { name: say('storefront.why.hide') }).click()
      await expect(page.getByText(reason)).toHaveCount(0)
    })
  })
}

test('A citizen without JavaScript reads the same pages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nb-NO', baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto('/apps?category=tax')
  await page.getByRole('link', { name: 'Fradragsveiviseren' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fradragsveiviseren')
  await context.close()
})

test('The download has the digest that the listing shows', async ({ request }) => {
  const listing = await (await request.get('/api/v1/listings/start-bedrift')).json()
  const release = listing.releases[0]
  const artifact = await request.get(`/api/v1/listings/start-bedrift/releases/${release.version}/artifact`)

  expect(artifact.status()).toBe(200)
  expect(
    createHash('sha256')
      .update(await artifact.body())
      .digest('hex'),
  ).toBe(release.sha256)
})

test('A JOSE library that shares no code with the store verifies the certificate', async ({ request }) => {
  const listing = await (await request.get('/api/v1/listings/jobbloypa')).json()
  const keys = await (await request.get('/.well-known/jwks.json')).json()
  const credential = await request.get(`/api/v1/certificates/${listing.certificate.number}`, {
    headers: { Accept: 'application/vc+jwt' },
  })
  const { payload, protectedHeader } = await jwtVerify(await credential.text(), createLocalJWKSet(keys))

  expect(protectedHeader.alg).toBe('ES256')
  expect(JSON.stringify(payload)).toContain(listing.certificate.number)
})

test('What an operator has quarantined is neither listed nor handed out', async ({ request }) => {
  const found = await (await request.get('/api/v1/listings?q=timeminne')).json()
  const release = await request.get('/api/v1/listings/timeminne/releases/1.3.0/artifact')

  expect(found.items.map((item: { slug: string }) => item.slug)).not.toContain('timeminne')
  expect([404, 410]).toContain(release.status())
})
