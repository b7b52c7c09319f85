import { expect, test } from '@playwright/test'
import { Keyboard } from '../support/keyboard.ts'
import { signInByKeyboard } from '../support/signIn.ts'
import { call, RUN, registered } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('An operator finds a new organisation, reads it and verifies it', async ({ page, browser }) => {
  const founder = await (await browser.newContext()).newPage()
  await registered(founder, 'Founder')
  await call(founder, 'POST', 'organisations', {
    name: `Quay ${RUN}`,
    country: 'DE',
    number: `HRB ${RUN}`,
    kind: 'PRIVATE',
    address: 'Am Kai 1',
    postalCode: '20457',
    city: 'Hamburg',
    contactEmail: 'post@quay.example',
    contactPhone: '+49 40 000000',
  })

  const keys = await Keyboard.on(page)
  await signInByKeyboard(keys, 'operator@example.org', '/operate')
  await keys.press(page.getByRole('navigation', { name: 'Operations' }).getByRole('link', { name: 'Organisations' }))
  await keys.write(page.getByLabel('Name or number'), `Quay ${RUN}`)
  await keys.press(page.getByRole('link', { name: `Quay ${RUN}` }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Quay ${RUN}`)

  await keys.choose(page.getByRole('radio', { name: 'Refuse' }))
  await keys.press(page.getByRole('button', { name: 'Refuse' }))
  await keys.isOn(page.getByLabel(/^To the organisation/))
  await keys.reachBack(page.getByRole('radio', { name: 'Refuse' }))
  await keys.choose(page.getByRole('radio', { name: 'Verify' }))
  await keys.write(page.getByLabel(/^To the organisation/), 'As in the register.')
  await keys.press(page.getByRole('button', { name: 'Verify' }))
  await expect(page.getByText('Verified').first()).toBeVisible()
  await keys.isOn(page.getByRole('button', { name: 'Refuse' }))
})

test('An operator quarantines a release and restores it', async ({ page }) => {
  const keys = await Keyboard.on(page)
  await signInByKeyboard(keys, 'operator@example.org', '/operate/releases')
  await keys.pick(page.getByLabel('State'), 'In the store')
  const hold = page.getByRole('button', { name: /^Quarantine Club Keeper/ })
  await keys.press(hold)
  const sheet = page.getByRole('dialog', { name: /^Quarantine Club Keeper/ })
  await keys.isOn(sheet.getByRole('heading', { level: 2 }))
  await keys.key('Escape')
  await expect(sheet).toBeHidden()
  await keys.isOn(hold)

  await keys.key('Enter')
  await keys.press(sheet.getByRole('button', { name: 'Quarantine' }))
  await keys.isOn(sheet.getByLabel('Reason, public'))
  await keys.overwrite('Looked at again after a report.')
  await keys.press(sheet.getByRole('button', { name: 'Quarantine' }))
  await expect(sheet).toBeHidden()
  await expect(hold).toHaveCount(0)

  await keys.pick(page.getByLabel('State'), 'In quarantine')
  const restore = page.getByRole('button', { name: /^Restore Club Keeper/ })
  await keys.press(restore)
  const back = page.getByRole('dialog', { name: /^Restore Club Keeper/ })
  await keys.write(back.getByLabel('Reason, public'), 'Nothing was wrong.')
  await keys.press(back.getByRole('button', { name: 'Restore' }))
  await expect(restore).toHaveCount(0)
  await keys.pick(page.getByLabel('State'), 'In the store')
  await expect(hold).toBeVisible()
})

test('An operator looks at what a person may do, and leaves it as it is', async ({ page }) => {
  const keys = await Keyboard.on(page)
  await signInByKeyboard(keys, 'operator@example.org', '/operate/people')
  await keys.write(page.getByLabel('Name or e-mail'), 'citizen@')
  const change = page.getByRole('button', { name: /^Change roles/ })
  await expect(change).toHaveCount(1)
  await keys.press(change)
  const sheet = page.getByRole('dialog')
  await keys.tick(sheet.getByLabel('Certifier'))
  await keys.press(sheet.getByRole('button', { name: 'Cancel' }))
  await expect(sheet).toBeHidden()
  await keys.isOn(change)
})

test('An operator takes up a concern and answers it', async ({ page }) => {
  const keys = await Keyboard.on(page)
  await signInByKeyboard(keys, 'operator@example.org', '/operate')
  await page.evaluate(() =>
    fetch('/api/v1/concerns', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        listing: 'start-bedrift',
        kind: 'BROKEN',
        language: 'en',
        text: 'The last step shows an empty page.',
      }),
    }),
  )
  await keys.press(page.getByRole('navigation', { name: 'Operations' }).getByRole('link', { name: /^Concerns/ }))
  await keys.pick(page.getByLabel('About'), 'Does not work')
  await keys.press(page.getByRole('link', { name: /The last step shows an empty page/ }))
  await keys.press(page.getByRole('button', { name: 'I look into it' }))

  const answer = page.getByRole('form', { name: 'Answer' })
  await keys.choose(answer.getByRole('radio', { name: /^No action/ }))
  await keys.press(answer.getByRole('button', { name: 'Close without action' }))
  await keys.isOn(answer.getByLabel(/^Answer, public/))
  await keys.overwrite('The step waits for the register, which was down.')
  await keys.press(answer.getByRole('button', { name: 'Close without action' }))
  await expect(page.getByText('Answered: no action')).toBeVisible()
})
