import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { signIn } from '../support/signIn.ts'
import { call, handIn, RUN, screened } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('One certifier assesses a case and proposes, another looks and confirms, and the app is in the store', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const slug = `boats-${RUN}`
  const newPage = async () => (await browser.newContext()).newPage()
  const vendor = await newPage()
  await signIn(vendor, 'owner@example.org', '/vendor')
  await handIn(vendor, slug, `Boat Loan ${RUN}`)

  const first = await newPage()
  await signIn(first, 'certifier@example.org', '/certify')
  await expect(async () => {
    await first.reload()
    await first.getByLabel('Find', { exact: true }).fill(RUN)
    await first.getByRole('button', { name: `Claim Boat Loan ${RUN}` }).click({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await first.waitForURL(/\/certify\/cases\//)
  await expect(first.getByRole('button', { name: /^Propose verdict/ })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(first)

  await first.getByLabel('Reason', { exact: true }).fill('Seen on the tester account.')
  const asked = (await first.locator('#criterion-title').textContent()) ?? ''
  await first.getByRole('heading', { level: 1 }).click()
  await first.keyboard.press('1')
  await first.keyboard.press('Control+Enter')
  await expect(first.locator('#criterion-title')).toBeFocused()
  await expect(first.locator('#criterion-title')).not.toHaveText(asked)

  const id = new URL(first.url()).pathname.split('/').at(-1) ?? ''
  const opened = await call<{ assessment: { open: string[] } }>(first, 'GET', `reviews/${id}`)
  for (const criterion of opened.assessment.open) {
    await call(first, 'PUT', `reviews/${id}/criteria/${criterion}`, {
      ruling: 'MET',
      reason: 'Seen on the tester account.',
    })
  }
  await first.reload()
  await first.getByRole('button', { name: /^Propose verdict/ }).click()
  await first.getByRole('button', { name: 'Propose to certify' }).click()
  await expect(first.getByRole('link', { name: 'Write the reasons.' })).toBeVisible()
  await expectAccessible(first)
  await first.getByLabel('Reasons').fill('The app meets the criteria of the edition.')
  await first.getByRole('button', { name: 'Propose to certify' }).click()
  await expect(first.getByRole('heading', { name: 'Proposed verdict' })).toBeVisible()
  await expect(first.getByRole('button', { name: 'Confirm and issue' })).toHaveCount(0)

  const second = await newPage()
  await signIn(second, 'second@example.org', '/certify/second-look')
  await second.getByRole('link', { name: new RegExp(`^Look at the proposal for .*${RUN}`) }).click()
  const confirm = second.getByRole('button', { name: 'Confirm and issue' })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(second)
  for (const point of await second.locator('#criterion').getByRole('checkbox').all()) await point.check()
  await confirm.click()
  await expect(second.getByRole('heading', { name: 'Verdict', exact: true })).toBeVisible()
  await second.getByRole('link', { name: 'See the app in the store' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(`Boat Loan ${RUN}`)
})

test('The keys of the workspace can be turned off', async ({ page }) => {
  await signIn(page, 'certifier@example.org', '/certify/decided')
  await page.locator('.cc-queue tbody th').getByRole('link').first().click()
  await expect(page.locator('#criterion-title')).toBeVisible()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await keys.getByLabel('Use single keys on this device').uncheck()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('q')
  await expect(page).toHaveURL(/\/certify\/cases\//)
})

test('A certifier narrows the queue, takes a case and gives it to a colleague, who finds it with the note', async ({
  browser,
}) => {
  const newPage = async () => (await browser.newContext()).newPage()
  const vendor = await newPage()
  await signIn(vendor, 'owner@example.org', '/vendor')
  await handIn(vendor, `ferry-${RUN}`, `Ferry Times ${RUN}`)

  const first = await newPage()
  await signIn(first, 'certifier@example.org', '/certify')
  await screened(first, `ferry-${RUN}`)
  await first.goto(`/certify?q=${RUN}&only=unclaimed`)
  await first.getByRole('button', { name: `Claim Ferry Times ${RUN}` }).click()
  await first.waitForURL(/\/certify\/cases\//)
  await first.locator('.cc-more summary').click()
  await first.getByRole('button', { name: 'Give the case to a colleague' }).click()
  const sheet = first.getByRole('dialog', { name: 'Give the case to a colleague' })
  const colleague = sheet.getByRole('option', { name: /^Sigurd Andre/ })
  await sheet.getByLabel('Colleague', { exact: true }).selectOption(await colleague.getAttribute('value'))
  await sheet.getByLabel('To the colleague').fill('You know ferries.')
  await expectAccessible(first)
  await sheet.getByRole('button', { name: 'Give the case' }).click()
  await expect(sheet).toBeHidden()

  const second = await newPage()
  await signIn(second, 'second@example.org', '/certify/mine')
  await second
    .getByRole('link', { name: `Ferry Times ${RUN}` })
    .first()
    .click()
  await expect(second.getByText('Sigurd Andre: You know ferries.')).toBeVisible()
})
