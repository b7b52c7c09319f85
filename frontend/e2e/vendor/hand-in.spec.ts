import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { signIn } from '../support/signIn.ts'
import { RUN } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('A vendor writes a web app, hands it in and follows it', async ({ page }) => {
  await signIn(page, 'owner@example.org', '/vendor/submissions/new')
  await page.getByLabel(/^Web app/).check()
  await page.getByLabel('Name of the app').fill(`Garden ${RUN}`)
  await expect(page.getByLabel('Short name in addresses')).toHaveValue(`garden-${RUN}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Begin the draft' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Garden ${RUN} 1.0.0`)
  await page.getByRole('group', { name: 'Categories' }).getByRole('checkbox').first().check()
  await page.getByLabel('Languages that the app speaks').fill('nb, en')
  await page.getByLabel('Licence').fill('EUPL-1.2')
  await page.getByLabel('Price', { exact: true }).selectOption({ label: 'Free' })
  await page.getByLabel('E-mail where people get help').fill('help@example.org')
  await page.getByLabel('Privacy notice').fill('https://example.org/privacy')
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Hand in/ }).click()

  await expect(page.getByRole('button', { name: 'Hand in', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('link', { name: /^Accessibility statement/ }).click()
  await expect(page.getByLabel('Accessibility statement')).toBeFocused()
  await page.getByLabel('Accessibility statement').fill('https://example.org/accessibility')

  await page.getByRole('link', { name: /^Texts/ }).click()
  for (const language of ['Norwegian Bokmål', 'English']) {
    await page.getByRole('button', { name: language }).click()
    await page.getByLabel('Name', { exact: true }).fill(`Garden ${RUN}`)
    await page.getByLabel('Short text').fill('Borrow a garden near you.')
    await page.getByLabel('Description').fill('Find a garden that somebody lends.')
    await page.getByLabel('What is new in this version').fill('The first version.')
  }
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Package/ }).click()
  await page.getByLabel('Address where the app starts').fill('https://example.org/garden')
  await page.getByRole('link', { name: /^Data and permissions/ }).click()
  await page.getByLabel(/^We declare what the app does/).check()
  await page.getByRole('link', { name: /^Evidence/ }).click()
  await page.getByLabel('Add documents').setInputFiles({
    name: 'dpia.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Assessment of what the app does with data. Nothing is collected.\n'),
  })
  await expect(page.getByRole('button', { name: 'Remove dpia.txt' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: /^Hand in/ }).click()
  await expect(page.getByRole('heading', { name: 'Nothing is missing' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hand in', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Where it is' })).toBeVisible()
  await expect(page.getByText('Who acts next')).toBeVisible()
  await expectAccessible(page)
})

test('A draft keeps what was written through a reload', async ({ page }) => {
  await signIn(page, 'owner@example.org', '/vendor/submissions/new')
  await page.getByLabel('Name of the app').fill(`Canoe ${RUN}`)
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(page.getByRole('heading', { name: '1. Basics' })).toBeVisible()
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok())
  await page.getByLabel('Licence', { exact: true }).fill('EUPL-1.2')
  await saved
  await page.reload()
  await expect(page.getByLabel('Licence', { exact: true })).toHaveValue('EUPL-1.2')
})

test('An owner makes a key for the build server, sees it once and revokes it', async ({ page }) => {
  await signIn(page, 'owner@example.org', '/vendor/organisations')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: 'API tokens' }).click()
  await page.getByLabel('Name').fill(`pipeline ${RUN}`)
  await page.getByRole('button', { name: 'Make the token' }).click()
  await expect(page.getByText(/^cst_/)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText(/^cst_/)).toHaveCount(0)
  await page.getByRole('button', { name: `Revoke pipeline ${RUN}` }).click()
  await expect(page.getByRole('button', { name: `Revoke pipeline ${RUN}` })).toHaveCount(0)
})
