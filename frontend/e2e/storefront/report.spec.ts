import { expect, test } from '@playwright/test'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' }, javaScriptEnabled: false })

test('Somebody without script reports a concern, corrects it, and follows it on a page of their own', async ({
  page,
}) => {
  await page.goto('/apps/kjenn-retten')
  await page.getByRole('link', { name: 'Report a concern' }).click()
  await page.getByLabel('What happened?').fill('Wrong.')
  await page.getByRole('button', { name: 'Send report' }).click()

  await expect(page).toHaveTitle(/^Error: Report a concern/)
  await expect(page.getByLabel('What happened?')).toHaveValue('Wrong.')
  await page.getByRole('link', { name: 'Choose what it is about' }).click()
  await expect(page).toHaveURL(/#SECURITY$/)
  await page.getByLabel('Misleading').check()
  await page.getByLabel('What happened?').fill('The rules that it shows are those of last year.')
  await page.getByRole('button', { name: 'Send report' }).click()

  await expect(page).toHaveURL(/\/concerns\/con_[\w-]{43}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your report')
  await expect(page.getByRole('heading', { name: /Case number K-\d{4}-\d{6}/ })).toBeVisible()
  await page.goto(page.url())
  await expect(page.getByText('The rules that it shows are those of last year.')).toBeVisible()
})
