import { expect, test } from '@playwright/test'
import { Keyboard } from '../support/keyboard.ts'
import { signInByKeyboard } from '../support/signIn.ts'
import { RUN } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('A vendor writes an app, uploads evidence and hands in', async ({ page }) => {
  test.setTimeout(120_000)
  const keys = await Keyboard.on(page)
  const name = `Keys ${RUN}`
  await signInByKeyboard(keys, 'owner@example.org', '/vendor')
  await keys.press(page.getByRole('link', { name: 'New submission' }))
  await keys.choose(page.getByLabel(/^Web app/))
  await keys.write(page.getByLabel('Name of the app'), name)
  await keys.press(page.getByRole('button', { name: 'Begin the draft' }))

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} 1.0.0`)
  await keys.tick(page.getByRole('group', { name: 'Categories' }).getByRole('checkbox').first())
  await keys.write(page.getByLabel('Languages that the app speaks'), 'nb, en')
  await keys.write(page.getByLabel('Licence', { exact: true }), 'EUPL-1.2')
  await keys.pick(page.getByLabel('Price', { exact: true }), 'Free')
  await keys.write(page.getByLabel('E-mail where people get help'), 'help@example.org')
  await keys.write(page.getByLabel('Privacy notice'), 'https://example.org/privacy')
  await keys.press(page.getByRole('button', { name: 'Next: Texts' }))
  await keys.isOn(page.getByRole('heading', { name: '2. Texts' }))

  for (const language of ['Norwegian Bokmål', 'English']) {
    const tab = page.getByRole('group', { name: 'Language of the texts' }).getByRole('button', { name: language })
    await (language === 'English' ? keys.reachBack(tab) : keys.reach(tab))
    await keys.key('Enter')
    await keys.write(page.getByLabel('Name', { exact: true }), name)
    await keys.write(page.getByLabel('Short text'), 'Borrow keys near you.')
    await keys.write(page.getByLabel('Description'), 'Find a key that somebody lends.')
    await keys.write(page.getByLabel('What is new in this version'), 'The first version.')
  }
  await keys.press(page.getByRole('button', { name: 'Next: Screenshots' }))
  await keys.press(page.getByRole('button', { name: 'Next: Package' }))
  await keys.write(page.getByLabel('Address where the app starts'), 'https://example.org/keys')
  await keys.press(page.getByRole('button', { name: 'Next: Data and permissions' }))
  await keys.tick(page.getByLabel(/^We declare what the app does/))
  await keys.press(page.getByRole('button', { name: 'Add a type of data' }))
  await keys.press(page.getByRole('button', { name: 'Remove 1' }))
  await keys.isOn(page.getByRole('button', { name: 'Add a type of data' }))
  await keys.press(page.getByRole('button', { name: 'Next: Evidence' }))

  await keys.chooseFile(page.getByLabel('Add documents'), {
    name: 'dpia.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Assessment of what the app does with data. Nothing is collected.\n'),
  })
  await expect(page.getByRole('button', { name: 'Remove dpia.txt' })).toBeVisible()
  await keys.isOn(page.getByLabel('Add documents'))
  await keys.press(page.getByRole('button', { name: 'Next: Hand in' }))

  await keys.reach(page.getByRole('button', { name: 'Hand in', exact: true }))
  await keys.pressBack(page.getByRole('link', { name: /^Accessibility statement/ }))
  await keys.isOn(page.getByLabel('Accessibility statement'))
  await keys.overwrite('https://example.org/accessibility')
  await keys.pressBack(page.getByRole('link', { name: /^Hand in/ }))
  await expect(page.getByRole('heading', { name: 'Nothing is missing' })).toBeVisible()
  await keys.press(page.getByRole('button', { name: 'Hand in', exact: true }))
  await expect(page.getByRole('list', { name: 'Where it is' })).toBeVisible()
  await keys.isOn(page.getByRole('heading', { level: 1 }))
})

test('A vendor goes to the first finding, answers it and thinks twice about withdrawing', async ({ page }) => {
  const keys = await Keyboard.on(page)
  await signInByKeyboard(keys, 'partner@example.org', '/vendor')
  await keys.press(page.getByRole('link', { name: /^To the findings: The Children/ }))
  await keys.press(page.getByRole('link', { name: 'To the first finding' }))
  await keys.write(page.getByLabel('Your answer').first(), 'A new report covers the form as well.')
  await keys.press(page.getByRole('button', { name: 'Send the answer' }).first())
  await expect(page.getByText('A new report covers the form as well.').first()).toBeVisible()
  await expect(page.getByLabel('Your answer').first()).toHaveValue('')

  const withdraw = page.getByRole('button', { name: 'Withdraw this submission' })
  await keys.press(withdraw)
  const sheet = page.getByRole('dialog')
  await keys.isOn(sheet.getByRole('heading', { level: 2 }))
  await keys.reach(sheet.getByRole('button', { name: 'Cancel' }))
  await keys.key('Escape')
  await expect(sheet).toBeHidden()
  await keys.isOn(withdraw)
})
