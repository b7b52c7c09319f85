import { expect, test } from '@playwright/test'
import { Keyboard } from '../support/keyboard.ts'
import { signInByKeyboard } from '../support/signIn.ts'
import { PASSWORD, RUN, registered, signedIn } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('Somebody makes an account, after the form has said what is wrong', async ({ page }) => {
  const keys = await Keyboard.on(page)
  await page.goto('/sign-in')
  await keys.press(page.getByRole('link', { name: 'Make one' }))
  await keys.write(page.getByLabel('Name'), 'Solveig')
  await keys.write(page.getByLabel('E-mail'), `solveig-${RUN}@example.org`)
  await keys.write(page.getByLabel('Password', { exact: true }), 'short')
  await keys.press(page.getByRole('button', { name: 'Make the account' }))
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()
  await keys.press(page.locator('.ds-error-summary').getByRole('link').first())
  await keys.isOn(page.getByLabel('Password', { exact: true }))
  await keys.overwrite(PASSWORD)
  await keys.tick(page.getByLabel('Show the password'))
  await keys.press(page.getByRole('button', { name: 'Make the account' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Solveig')
})

test('Somebody changes name and password, ends a session elsewhere and signs out', async ({ page, browser }) => {
  const email = await registered(page, 'Tora')
  const keys = await Keyboard.on(page)
  await page.goto('/account')
  await keys.press(page.getByRole('link', { name: 'Change name' }))
  await keys.write(page.getByLabel('Name'), 'Tora Lie')
  await keys.press(page.getByRole('button', { name: 'Save' }))
  await expect(page.getByText('The name has been changed.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tora Lie')

  await keys.press(page.getByRole('link', { name: 'Change password' }))
  await keys.write(page.getByLabel('Password now', { exact: true }), PASSWORD)
  await keys.write(page.getByLabel('New password', { exact: true }), `${PASSWORD}-again`)
  await keys.key('Enter')
  await expect(page.getByText(/^The password has been changed/)).toBeVisible()

  const elsewhere = await (await browser.newContext()).newPage()
  await signedIn(elsewhere, email, `${PASSWORD}-again`)
  await page.reload()
  const end = page.getByRole('button', { name: /^End the session/ })
  await keys.press(end)
  await expect(end).toHaveCount(0)
  await keys.isOn(page.getByRole('heading', { name: 'Where you are signed in' }))
  await elsewhere.goto('/account')
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Sign in to go on')

  await keys.press(page.getByRole('button', { name: 'Sign out' }))
  await page.waitForURL('/')
  await signInByKeyboard(keys, email, '/account', `${PASSWORD}-again`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tora Lie')
})
