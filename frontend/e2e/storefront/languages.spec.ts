import { expect, test } from '@playwright/test'
import { direction, LANGUAGES, type Language, PSEUDO } from '../../src/i18n/languages.ts'
import { overflowing, readerOf, speaking } from '../speaking.ts'
import { expectAccessible } from '../support/accessible.ts'

/** Those whose pages are also judged by rules; English ones are in e2e/pages. */
const JUDGED: Language[] = ['nb', 'fr']

const OWNER = { email: 'owner@example.org', password: 'try-the-civic-store' }

for (const language of [...Object.keys(LANGUAGES), PSEUDO] as Language[]) {
  test.describe(`A reader of ${language} on a small phone`, () => {
    const say = speaking(language)
    readerOf(language)
    test.use({ viewport: { width: 320, height: 640 } })

    test('finds every page of the store in that language, and nothing sticks out', async ({ page }) => {
      const pages: [string, RegExp | string][] = [
        ['/', say('storefront.home.title')],
        ['/apps', say('storefront.apps.title')],
        ['/categories', say('storefront.categories.title')],
        ['/life-events/losing-and-finding-work', /./],
        ['/apps/jobbloypa', /./],
        ['/apps/jobbloypa/sheet', /./],
        ['/compare?app=jobbloypa&app=husleieboka', /./],
        ['/criteria', /./],
        ['/criteria/editions', /./],
        ['/waivers', say('storefront.waivers.title')],
        ['/waiting-times', say('storefront.waiting.title')],
        ['/concerns', say('storefront.concerns.title')],
        ['/accessibility', say('storefront.accessibility.title')],
        ['/apps/jobbloypa/concern', say('storefront.concern.title')],
        ['/apps/there-is-no-such-app', say('storefront.problem.unknown.title')],
        ['/my-apps', say('my-apps.title')],
        ['/sign-in', say('account.signIn.title')],
        ['/register', say('account.register.title')],
      ]
      for (const [address, heading] of pages) {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(heading)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.locator('html')).toHaveAttribute('dir', direction(language))
        expect(await page.locator('main').innerText(), address).not.toMatch(/\b(storefront|shell|design)\.\w+\.\w+/)
        expect(await overflowing(page), address).toEqual([])
        if (JUDGED.includes(language)) await expectAccessible(page, language)
      }
    })

    test('opens the menu, and every entry fits', async ({ page }) => {
      await page.goto('/')
      await page.getByText(say('shell.nav.menu'), { exact: true }).click()
      await expect(page.getByRole('link', { name: LANGUAGES.da }).last()).toBeVisible()
      expect(await overflowing(page)).toEqual([])
    })

    test('signs in and works as a vendor in that language', async ({ page }) => {
      await page.goto('/sign-in?return=%2Fvendor')
      await page.getByLabel(say('account.signIn.email')).fill(OWNER.email)
      await page.getByLabel(say('account.signIn.password')).fill(OWNER.password)
      await page.getByRole('button', { name: say('account.signIn.submit'), exact: true }).click()
      await expect(page.getByRole('link', { name: say('vendor.home.new') })).toBeVisible()
      expect(await overflowing(page)).toEqual([])
      for (const address of ['/vendor/submissions', '/vendor/submissions/new', '/vendor/releases', '/account']) {
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await overflowing(page), address).toEqual([])
      }
    })
  })
}

test('A reader changes the language where they are, and is remembered', async ({ page }) => {
  await page.goto('/apps?q=tax&lang=en')
  await page.getByText('English', { exact: true }).first().click()
  await page.getByRole('link', { name: 'Français' }).first().click()
  await expect(page).toHaveURL(/\/apps\?q=tax&lang=fr/)
  await page.goto('/my-apps')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes applis')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})
