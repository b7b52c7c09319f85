import { expect, test } from '@playwright/test'
import { Keyboard } from '../support/keyboard.ts'
import { signInByKeyboard } from '../support/signIn.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

test('An operator tries words of the search, adds to a collection and opens an edition, and leaves all as it is', async ({
  page,
}) => {
  const keys = await Keyboard.on(page)
  const rooms = page.getByRole('navigation', { name: 'Operations' })
  await signInByKeyboard(keys, 'operator@example.org', '/operate')

  await keys.press(rooms.getByRole('link', { name: 'Words of the search' }))
  await keys.write(page.getByLabel('Find a word'), 'dagpenger')
  await keys.press(page.getByRole('region', { name: 'Meanings' }).getByRole('link').first())
  const trial = page.getByRole('region', { name: 'Try it first' })
  await keys.write(trial.getByRole('textbox', { name: 'Search' }), 'unemployed')
  await keys.press(trial.getByRole('button', { name: 'See what it finds' }))
  await expect(trial.getByRole('heading', { name: 'With these words' })).toBeVisible()
  await keys.isOn(trial.getByRole('button', { name: 'See what it finds' }))

  await keys.pressBack(rooms.getByRole('link', { name: 'Topics and collections' }))
  await keys.press(page.getByRole('navigation', { name: 'What is edited' }).getByRole('link', { name: 'Collections' }))
  await keys.press(page.locator('main a[href^="/operate/taxonomy/collections/"]').first())
  const apps = page.getByRole('region', { name: 'Apps in the collection' })
  await keys.write(apps.getByLabel('Find an app'), 'club')
  const before = await apps.getByLabel('Why it is here').count()
  await keys.press(apps.getByRole('button', { name: 'Add Club Keeper' }))
  await expect(apps.getByLabel('Why it is here')).toHaveCount(before + 1)

  await keys.pressBack(rooms.getByRole('link', { name: 'Criteria' }))
  const consult = page.getByRole('button', { name: 'Send to consultation' }).first()
  await keys.press(consult)
  await keys.isOn(page.getByRole('dialog').getByRole('heading', { level: 2 }))
  await keys.key('Escape')
  await keys.isOn(consult)
})
