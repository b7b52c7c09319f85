import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { Keyboard } from '../support/keyboard.ts'
import { RUN } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

/** Goes to the issuer from the sign-in page and says there who one is. */
async function signInElsewhere(keys: Keyboard, subject: string, claims: object): Promise<void> {
  const { page } = keys
  await keys.press(page.getByRole('link', { name: 'Sign in with the stand-in issuer' }))
  await page.waitForURL(/\/people\/authorize\?.*code_challenge_method=S256/)
  await page.getByLabel('Subject').press('ControlOrMeta+a')
  await page.keyboard.type(subject)
  await page.keyboard.press('Tab')
  await page.keyboard.type(JSON.stringify(claims))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

test('Somebody signs in through an issuer, comes back to where they were, and is the same person the next time', async ({
  page,
}) => {
  const keys = await Keyboard.on(page)
  const email = `liv-${RUN}@example.org`
  const subject = `liv-${RUN}`
  await page.goto('/account')
  await keys.press(page.getByRole('main').getByRole('link', { name: 'Sign in' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expectAccessible(page)
  await signInElsewhere(keys, subject, { name: 'Liv Hansen', email, email_verified: true })
  await page.waitForURL('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liv Hansen')
  await expect(page.getByText(`You are signed in as ${email}.`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Change password' })).toHaveCount(0)

  await keys.press(page.getByRole('button', { name: 'Sign out' }))
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto('/account')
  await keys.press(page.getByRole('main').getByRole('link', { name: 'Sign in' }))
  await signInElsewhere(keys, subject, { name: 'Somebody Else', email, email_verified: true })
  await page.waitForURL('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liv Hansen')
})

test('Somebody whose issuer tells no address gives one themselves', async ({ page }) => {
  const keys = await Keyboard.on(page)
  const email = `nn-${RUN}@example.org`
  await page.goto('/sign-in?return=/account')
  await signInElsewhere(keys, `nn-${RUN}`, {})
  await page.waitForURL('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Person /)
  await keys.press(page.getByRole('link', { name: 'Add an e-mail' }))
  await keys.write(page.getByLabel('E-mail'), email)
  await keys.press(page.getByRole('button', { name: 'Save' }))
  await expect(page.getByText(`You are signed in as ${email}.`)).toBeVisible()
})

test('Who turns back at the issuer is told so and may try again', async ({ page }) => {
  const keys = await Keyboard.on(page)
  await page.goto('/sign-in')
  await keys.press(page.getByRole('link', { name: 'Sign in with the stand-in issuer' }))
  await page.waitForURL(/\/people\/authorize/)
  const state = new URL(page.url()).searchParams.get('state')
  await page.goto(`/oauth/callback/oidc?error=access_denied&state=${state}`)
  await expect(page).toHaveURL(/problem=sign-in-cancelled/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  await keys.reach(page.getByRole('link', { name: 'Sign in with the stand-in issuer' }))
})
