import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { call, registered, signedIn } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('Who gets a role is told in every tab, and the access audit says who gave it and is whole', async ({
  browser,
  context,
  page,
}) => {
  const email = await registered(page, 'Told')
  const operator = await (await browser.newContext({ extraHTTPHeaders: { 'Accept-Language': 'en' } })).newPage()
  await signedIn(operator, 'operator@example.org')
  const { items } = await call<{ items: { id: string }[] }>(operator, 'GET', `accounts?q=${email}`)
  await call(operator, 'PUT', `accounts/${items[0]?.id}/roles`, { roles: ['CERTIFIER'] })

  await page.goto('/certify')
  await page.getByRole('link', { name: 'Notifications: 1 unread notification' }).click()
  await expect(page.getByRole('link', { name: 'Your roles were changed' })).toBeVisible()
  await expectAccessible(page)
  const other = await context.newPage()
  await other.goto('/certify')
  await expect(other.getByRole('link', { name: 'Notifications: 1 unread notification' })).toBeVisible()
  await page.getByRole('button', { name: 'Mark as read: Your roles were changed' }).click()
  await expect(other.getByRole('link', { name: 'Notifications: No unread notifications' })).toBeVisible()

  await operator.goto(`/operate/audit?kind=ROLE_CHANGED&subject=${items[0]?.id}`)
  await expect(operator.getByRole('row').filter({ hasText: 'ROLE_GRANTED CERTIFIER' })).toContainText('Odd Drift')
  await operator.getByRole('button', { name: 'Verify the log' }).click()
  await expect(operator.getByRole('alert')).toContainText('The log is whole')
  await expectAccessible(operator)
})
