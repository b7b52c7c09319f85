import { type Browser, expect, type Page, test } from '@playwright/test'
import { Keyboard } from '../support/keyboard.ts'
import { signInByKeyboard } from '../support/signIn.ts'
import { call, handIn, RUN, screened, signedIn } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'en-GB' })).newPage()
}

test('A certifier takes a case, decides, asks and proposes; a second one looks and confirms', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const name = `Keyring ${RUN}`
  const vendor = await newPage(browser)
  await signedIn(vendor, 'owner@example.org')
  await handIn(vendor, `keyring-${RUN}`, name)

  const keys = await Keyboard.on(page)
  await signInByKeyboard(keys, 'certifier@example.org', '/certify')
  const id = await screened(page, `keyring-${RUN}`)
  await page.reload()
  await keys.write(page.getByLabel('Find', { exact: true }), RUN)
  await keys.press(page.getByRole('button', { name: `Claim ${name} 1.0.0` }))
  await page.waitForURL(`/certify/cases/${id}`)
  await expect(page.locator('#main')).toBeFocused()

  await test.step('decides by Tab, Space and Enter alone', async () => {
    const title = page.locator('#criterion-title')
    const asked = (await title.textContent()) ?? ''
    await keys.choose(page.getByRole('radio', { name: 'Met', exact: true }))
    await keys.write(page.getByLabel('Reason', { exact: true }), 'Seen on the tester account.')
    await keys.press(page.getByRole('button', { name: /^Save and next/ }))
    await expect(title).not.toHaveText(asked)
    await keys.isOn(title)
  })

  await test.step('decides with the keys of the workspace', async () => {
    const title = page.locator('#criterion-title')
    const asked = (await title.textContent()) ?? ''
    await keys.key('2')
    await keys.key('ControlOrMeta+Enter')
    await keys.isOn(page.getByLabel('Reason', { exact: true }))
    await keys.key('Shift+Tab')
    await keys.key('1')
    await keys.write(page.getByLabel('Reason', { exact: true }), 'Seen again.')
    await keys.key('ControlOrMeta+Enter')
    await expect(title).not.toHaveText(asked)
    await keys.isOn(title)
    await keys.key('k')
    await keys.key('e')
    await keys.isOn(page.locator('#evidence .cc-tabs').getByRole('button').first())
  })

  await test.step('goes through every part of the table, there and back', async () => {
    await keys.reach(page.getByRole('button', { name: /all keys$/ }))
    await keys.reachBack(page.getByRole('link', { name: 'Back to the queue' }))
  })

  await test.step('asks for changes, and thinks twice', async () => {
    const more = page.locator('summary[aria-label="More to do with the case"]')
    await keys.press(more)
    await keys.press(page.getByRole('button', { name: 'Ask for changes' }))
    const sheet = page.getByRole('dialog', { name: /changes/ })
    await keys.isOn(sheet.getByRole('heading', { level: 2 }))
    await keys.key('Escape')
    await expect(sheet).toBeHidden()
    await keys.isOn(more)
  })

  const opened = await call<{ assessment: { open: string[] } }>(page, 'GET', `reviews/${id}`)
  for (const criterion of opened.assessment.open) {
    const ruling = { ruling: 'MET', reason: 'Seen on the tester account.' }
    await call(page, 'PUT', `reviews/${id}/criteria/${criterion}`, ruling)
  }
  await page.reload()

  await test.step('proposes, after the form has said what is missing', async () => {
    const propose = page.getByRole('button', { name: /^Propose verdict/ })
    await keys.press(propose)
    const sheet = page.getByRole('dialog', { name: /^Propose a verdict/ })
    await keys.isOn(sheet.getByRole('heading', { level: 2 }).first())
    await keys.key('Escape')
    await keys.isOn(propose)
    await keys.key('v')
    await keys.press(sheet.getByRole('button', { name: 'Propose to certify' }))
    await keys.press(sheet.getByRole('link', { name: 'Write the reasons.' }))
    await keys.isOn(sheet.getByLabel('Reasons'))
    await keys.overwrite('The app meets the criteria of the edition.')
    await keys.press(sheet.getByRole('button', { name: 'Propose to certify' }))
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Proposed verdict' })).toBeVisible()
    await keys.isOn(page.locator('#criterion-title'))
  })

  await test.step('a second person looks at each point and confirms', async () => {
    const second = await newPage(browser)
    const others = await Keyboard.on(second)
    await signInByKeyboard(others, 'second@example.org', '/certify/second-look')
    await others.press(second.getByRole('link', { name: `Look at the proposal for ${name} 1.0.0` }))
    const points = second.locator('#criterion').getByRole('checkbox')
    await expect(points.first()).toBeVisible()
    for (const point of await points.all()) await others.tick(point)
    await others.press(second.getByRole('button', { name: 'Confirm and issue' }))
    await expect(second.getByRole('heading', { name: 'Verdict', exact: true })).toBeVisible()
    await others.press(second.getByRole('link', { name: 'See the app in the store' }))
    await expect(second.getByRole('heading', { level: 1 })).toHaveText(name)
  })
})

test('A certifier whose window is narrow comes to every part of a case', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const keys = await Keyboard.on(page)
  await signInByKeyboard(keys, 'certifier@example.org', '/certify/decided')
  await keys.press(page.locator('.cc-queue tbody th').getByRole('link').first())
  await expect(page.locator('#criterion-title')).toBeVisible()
  const jump = page.getByRole('navigation', { name: 'Parts of this case' })
  await keys.press(jump.getByRole('link').last())
  await expect(page).toHaveURL(/#evidence$/)
  await keys.reach(page.locator('#evidence .cc-tabs').getByRole('button').last())
  await keys.reachBack(page.getByRole('link', { name: 'Back to the queue' }))
})
