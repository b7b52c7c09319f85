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
