import { expect, test } from '@playwright/test'
import { expectAccessibleInEveryLook } from '../support/accessible.ts'
import { look, lookingAtPages } from '../support/look.ts'

lookingAtPages()

test('Everything a visitor comes to', async ({ page }) => {
  for (const address of [
    '/',
    '/apps',
    '/apps?q=lease&why=true',
    '/apps?q=deductoins&data=no-tracking',
    '/compare?app=start-bedrift',
    '/compare?app=start-bedrift&app=helsedagbok&app=bytt-og-del&app=kjenn-retten',
    '/apps/start-bedrift/sheet',
    '/apps?q=nothing-like-it',
    '/categories',
    '/collections',
    '/about/visibility',
    '/waivers',
    '/waiting-times',
    '/concerns',
    '/audits',
    '/accessibility',
    '/criteria',
    '/criteria/ACC-02',
    '/criteria/editions',
    '/embed',
    '/compare?programme=free-tax-filing&app=evergreen-return&app=harbour-tax',
    '/criteria/editions/2026-2',
    '/criteria/editions/2026-2/changes',
    '/offline',
    '/programmes',
    '/programmes/free-tax-filing',
    '/invitations/no-such-invitation',
    '/my-apps',
    '/sign-in',
    '/register',
    '/account',
    '/no-such-page',
  ]) {
    await look(page, address)
  }
  await page.goto('/categories')
  await look(page, (await page.locator('a[href^="/life-events/"]').first().getAttribute('href')) ?? '')
  await page.goto('/collections')
  await look(page, (await page.locator('a[href^="/collections/"]').first().getAttribute('href')) ?? '')
})

test('The form for a concern, its faults, and the page that follows', async ({ page }) => {
  await look(page, '/apps/start-bedrift/concern')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByText('2 things to put right')).toBeVisible()
  await expectAccessibleInEveryLook(page)
  await page.getByLabel('Accessibility').check()
  await page.getByLabel('What happened?').fill('The calendar cannot be reached with the keyboard.')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your report')
  await expectAccessibleInEveryLook(page)
})

test('Listings, a certificate and My apps', async ({ page }) => {
  for (const slug of ['start-bedrift', 'helsedagbok', 'bytt-og-del']) {
    await look(page, `/apps/${slug}`)
    await page.getByRole('button', { name: 'Add to My apps' }).click()
  }
  await look(page, '/my-apps')
  await page.goto('/apps/helsedagbok')
  await look(page, (await page.locator('a[href^="/certificates/CS-"]').first().getAttribute('href')) ?? '')
})
