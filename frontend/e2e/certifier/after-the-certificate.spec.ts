import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { certifiedWithCondition } from '../support/certify.ts'
import { call, RUN, signedIn } from '../support/store.ts'

const NAME = `Ferry Times ${RUN}`
const SLUG = `ferries-${RUN}`

async function room(browser: Browser, email?: string): Promise<Page> {
  const context = await browser.newContext({
    extraHTTPHeaders: { 'Accept-Language': 'en' },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  if (email) await signedIn(page, email)
  return page
}

test('A certificate is suspended at once, held by a second person, restored, and its condition met', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const vendor = await room(browser, 'owner@example.org')
  const first = await room(browser, 'certifier@example.org')
  const second = await room(browser, 'second@example.org')
  const citizen = await room(browser)
  const { submission, number, criterion } = await certifiedWithCondition(vendor, first, second, SLUG, NAME)

  await vendor.goto(`/vendor/submissions/${submission}`)
  await vendor.getByRole('button', { name: `Say that the condition on ${criterion} is done` }).click()
  const answer = vendor.getByRole('dialog')
  await answer.getByLabel('This is done').fill('It is published now.')
  await expectAccessible(vendor)
  await answer.getByRole('button', { name: 'Send' }).click()
  await expect(vendor.getByText('It is published now.')).toBeVisible()

  await first.goto('/certify/certificates')
  const waiting = first.getByRole('row').filter({ hasText: NAME })
  await expect(waiting).toContainText('It is published now.')
  await expectAccessible(first)
  await waiting.getByRole('link').click()
  await first.getByRole('button', { name: 'Suspend at once' }).click()
  const sheet = first.getByRole('dialog', { name: `Suspend ${number} at once?` })
  await expect(sheet.getByText('Ends by itself after 24 hours')).toBeVisible()
  await sheet.getByRole('button', { name: 'Suspend at once' }).click()
  await expect(sheet.getByText('Say why.')).toBeVisible()
  await expectAccessible(first)
  await sheet.getByLabel('Reason, public').fill('It shows the names of other passengers.')
  await sheet.getByRole('button', { name: 'Suspend at once' }).click()
  await expect(first.getByText('Another certifier must confirm it.')).toBeVisible()

  await citizen.goto(`/apps/${SLUG}`)
  await expect(citizen.getByText('It shows the names of other passengers.')).toBeVisible()

  await second.goto('/certify/certificates')
  await second.getByRole('link', { name: `About ${NAME}` }).click()
  await second.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(second.getByText('confirmed by two')).toBeVisible()
  await second.getByRole('button', { name: 'Propose to restore' }).click()
  await second.getByLabel('Reason, public').fill('The names are gone.')
  await second.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(second.getByText('Another certifier must confirm it.')).toBeVisible()

  await first.reload()
  await first.getByRole('button', { name: 'Confirm', exact: true }).click()
  await first.getByRole('button', { name: `Record the condition on ${criterion} as met` }).click()
  await first.getByLabel('What did you see?').fill('It is published.')
  await first.getByRole('dialog').getByRole('button', { name: 'Record as met' }).click()
  await expect(first.getByText('Valid', { exact: true }).first()).toBeVisible()
  await citizen.goto(`/certificates/${number}`)
  await expect(citizen.getByText('The names are gone.')).toBeVisible()
  await citizen.goto(`/apps/${SLUG}`)
  await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(NAME)
})

test('A concern leads to quarantine and recall, and a phone that has the app hears of both', async ({ browser }) => {
  test.setTimeout(90_000)
  const phone = await room(browser)
  await phone.goto(`/apps/${SLUG}`)
  await phone.getByRole('button', { name: 'Add to My apps' }).click()
  await phone.getByRole('link', { name: 'Report a concern' }).click()
  await phone.getByLabel('Security').check()
  await phone.getByLabel('What happened?').fill('It asked for my card number and took money.')
  await phone.getByRole('button', { name: 'Send report' }).click()
  const heading = await phone.getByRole('heading', { name: /Case number K-/ }).textContent()
  const concern = /K-\d{4}-\d{6}/.exec(heading ?? '')?.[0] ?? ''
  const mine = phone.url()

  const operator = await room(browser, 'operator@example.org')
  await operator.goto(`/operate/concerns/${concern}`)
  await expect(operator.getByText('It asked for my card number and took money.').first()).toBeVisible()
  await call(operator, 'POST', `concerns/${concern}/triage`, { kind: 'SECURITY' })
  await call(operator, 'POST', `concerns/${concern}/action`, {
    answer: 'The app is held back while it is looked into.',
    language: 'en',
    quarantine: '1.0.0',
  })
  await phone.goto(mine)
  await expect(phone.getByText('The app is held back while it is looked into.')).toBeVisible()
  const attention = phone.getByRole('region', { name: 'Needs attention' })
  await phone.goto('/my-apps')
  await expect(attention.getByText('Wait until we have looked into it')).toBeVisible()

  const first = await room(browser, 'certifier@example.org')
  const second = await room(browser, 'second@example.org')
  const { items } = await call<{ items: { certificateNumber: string }[] }>(operator, 'GET', `releases?listing=${SLUG}`)
  const number = items[0]?.certificateNumber ?? ''
  await first.goto(`/certify/certificates/${number}`)
  await first.getByRole('button', { name: 'Propose to revoke' }).click()
  await expect(first.getByText('Nothing is deleted by itself.')).toBeVisible()
  await first.getByLabel('Reason, public').fill('It takes money without asking.')
  await first.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(first.getByText('Another certifier must confirm it.')).toBeVisible()
  await second.goto(`/certify/certificates/${number}`)
  await second.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(second.getByText('Revoked', { exact: true }).first()).toBeVisible()

  await phone.goto('/my-apps')
  await expect(phone.getByRole('heading', { name: `${NAME} 1.0.0 has been recalled` })).toBeVisible()
  await expect(phone.getByText('The reason: It takes money without asking.')).toBeVisible()
  await expect(phone.getByText('Delete the app from your device. We never do that for you.')).toBeVisible()
  await expect(phone.getByRole('button', { name: 'I have deleted it' })).toBeVisible()
})
