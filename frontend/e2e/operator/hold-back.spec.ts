import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { signIn } from '../support/signIn.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('An operator sees what waits, and where to go for it', async ({ page }) => {
  await signIn(page, 'operator@example.org', '/operate')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/things? needs? you now/)
  await expectAccessible(page)
})

test('An operator quarantines a release, knowing what follows, and brings it back', async ({ page }) => {
  await signIn(page, 'operator@example.org', '/operate/releases')
  await page.getByLabel('State').selectOption({ label: 'In the store' })
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Quarantine/ }) })
  await expect(row.first()).toBeVisible()
  await expectAccessible(page)
  const listing = await row.first().getByRole('rowheader').getByRole('link').getAttribute('href')
  const name = await row.first().getByRole('rowheader').getByRole('link').textContent()

  await row.first().getByRole('button').click()
  const sheet = page.getByRole('dialog', { name: `Quarantine ${name}?` })
  await expect(sheet.getByText('Nothing has happened yet')).toBeVisible()
  await sheet.getByRole('button', { name: 'Quarantine' }).click()
  await expect(sheet.getByText('Say why.')).toBeVisible()
  await expectAccessible(page)
  await sheet.getByLabel('Reason, public').fill('Asks for card data outside the certified release.')
  await sheet.getByRole('button', { name: 'Quarantine' }).click()
  await expect(sheet).toBeHidden()

  await page.getByLabel('State').selectOption({ label: 'In quarantine' })
  const held = page.getByRole('row').filter({ has: page.getByRole('button', { name: `Restore ${name}` }) })
  await expect(held).toContainText('Asks for card data outside the certified release.')
  await held.getByRole('button').click()
  const back = page.getByRole('dialog', { name: `Restore ${name}?` })
  await back.getByLabel('Reason, public').fill('The page was taken away.')
  await back.getByRole('button', { name: 'Restore' }).click()
  await expect(held).toHaveCount(0)
  expect((await page.request.get(listing ?? '')).status()).toBe(200)
})

test('An operator reads what an organisation says of itself before deciding', async ({ page }) => {
  await signIn(page, 'operator@example.org', '/operate/organisations')
  await page.getByLabel('Name or number').fill('Nabohjelpen')
  await page.getByRole('link', { name: 'Nabohjelpen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nabohjelpen')
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect(page.getByText('Say why.')).toBeVisible()
  await expect(page.getByText('Everything they have in the store is hidden at once.')).toBeVisible()
  await expectAccessible(page)
})

test('An operator finds people and sees which roles they have', async ({ page }) => {
  await signIn(page, 'operator@example.org', '/operate/people')
  await page.getByLabel('Name or e-mail').fill('citizen@')
  // The list as it was stays until the answer for the new words is there.
  await expect(page.getByRole('button', { name: /^Change roles/ })).toHaveCount(1)
  await page.getByRole('button', { name: /^Change roles/ }).click()
  await expect(page.getByRole('dialog').getByLabel('Certifier')).not.toBeChecked()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})
