import { expect, type Page, test } from '@playwright/test'
import { expectAccessibleInEveryLook } from '../support/accessible.ts'
import { call, signedIn } from '../support/store.ts'

// A service worker answers some requests itself, so that they could not be counted.
test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' }, serviceWorkers: 'block' })
test.describe.configure({ timeout: 180_000 })

/** How many answers a page still waits for. */
const awaited = new WeakMap<Page, number>()

test.beforeEach(({ page }) => {
  const count = (change: number) => () => awaited.set(page, (awaited.get(page) ?? 0) + change)
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
})

/** Opens the page, waits until it has everything it shows, and looks at it in every look. */
async function look(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.poll(() => awaited.get(page)).toBe(0)
    await expect(page.locator('.ds-skeleton')).toHaveCount(0)
    await expectAccessibleInEveryLook(page)
  })
}

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
    '/concerns',
    '/accessibility',
    '/criteria',
    '/criteria/ACC-02',
    '/criteria/editions',
    '/criteria/editions/2026-2',
    '/criteria/editions/2026-2/changes',
    '/offline',
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

test('What somebody has of their own', async ({ page }) => {
  await signedIn(page, 'citizen@example.org')
  for (const address of ['/account', '/account/name', '/account/email', '/account/password', '/vendor', '/certify']) {
    await look(page, address)
  }
})

test('The room of vendors', async ({ page }) => {
  await signedIn(page, 'owner@example.org')
  const { items } = await call<{ items: { slug: string }[] }>(page, 'GET', 'organisations?mine=true')
  for (const address of [
    '/vendor',
    '/vendor/submissions',
    '/vendor/submissions/new',
    '/vendor/releases',
    '/vendor/organisations',
    '/vendor/organisations/new',
    `/vendor/organisations/${items[0]?.slug}`,
  ]) {
    await look(page, address)
  }
})

test('Every step of a draft, and where a submission is', async ({ page }) => {
  await signedIn(page, 'partner@example.org')
  const { items } = await call<{ items: { id: string; status: string }[] }>(page, 'GET', 'submissions?size=100')
  const draft = items.find(({ status }) => status === 'DRAFT')?.id
  for (const step of ['basics', 'texts', 'screenshots', 'package', 'data', 'evidence', 'hand-in']) {
    await look(page, `/vendor/submissions/${draft}?step=${step}`)
  }
  for (const wanted of ['CHANGES_REQUESTED', 'ACCEPTED']) {
    await look(page, `/vendor/submissions/${items.find(({ status }) => status === wanted)?.id}`)
  }
})

test('The room of certifiers', async ({ page }) => {
  await signedIn(page, 'certifier@example.org')
  for (const address of ['/certify', '/certify/mine', '/certify/second-look', '/certify/decided']) {
    await look(page, address)
  }
  for (const status of ['QUEUED', 'ASSESSING', 'VERDICT_PROPOSED', 'CONCLUDED']) {
    const { items } = await call<{ items: { id: string }[] }>(page, 'GET', `reviews?status=${status}&size=1`)
    await look(page, `/certify/cases/${items[0]?.id}`)
  }
})

test('The room of operators', async ({ page }) => {
  await signedIn(page, 'operator@example.org')
  const { items } = await call<{ items: { slug: string }[] }>(page, 'GET', 'organisations?q=Nabohjelpen')
  const concerns = await call<{ items: { number: string; status: string }[] }>(page, 'GET', 'concerns?size=100')
  const concern = (wanted: string) => concerns.items.find(({ status }) => status === wanted)?.number
  for (const address of [
    '/operate',
    '/operate/organisations',
    `/operate/organisations/${items[0]?.slug}`,
    '/operate/concerns',
    `/operate/concerns/${concern('RECEIVED')}`,
    `/operate/concerns/${concern('TRIAGED')}`,
    `/operate/concerns/${concern('DISMISSED')}?state=CLOSED`,
    '/operate/taxonomy/life-events',
    '/operate/taxonomy/life-events/having-a-child',
    '/operate/taxonomy/categories',
    '/operate/releases',
    '/operate/people',
    '/operate/editions',
    '/operate/checks',
    '/operate/jobs',
    '/operate/taxonomy/life-events/having-a-child',
    '/operate/taxonomy/collections',
    '/operate/meanings/unemployment',
  ]) {
    await look(page, address)
  }
})
