import type { Page } from '@playwright/test'
import type { Keyboard } from './keyboard.ts'
import { PASSWORD } from './store.ts'

/** Through the form, by mouse, and on to the page that was asked for. */
export async function signIn(page: Page, email: string, address: string): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(address)}`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === address)
}

/** The same by keyboard. */
export async function signInByKeyboard(
  keys: Keyboard,
  email: string,
  address: string,
  password = PASSWORD,
): Promise<void> {
  const { page } = keys
  await page.goto(`/sign-in?return=${encodeURIComponent(address)}`)
  await keys.write(page.getByLabel('E-mail'), email)
  await keys.write(page.getByLabel('Password'), password)
  await keys.key('Enter')
  await page.waitForURL((url) => url.pathname === address)
}
