import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { signIn } from '../support/signIn.ts'
import { call, handIn, RUN, screened } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

interface Case {
  status: string
  criteria: { id: string; severity: string; state: string }[]
}

test('A refusal is explained in a letter, appealed against and set aside by a certifier who had no part in it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const slug = `trams-${RUN}`
  const newPage = async () => (await browser.newContext()).newPage()
  const vendor = await newPage()
  await signIn(vendor, 'owner@example.org', '/vendor')
  const submission = await handIn(vendor, slug, `Tram Times ${RUN}`)

  const first = await newPage()
  await signIn(first, 'certifier@example.org', '/certify')
  const id = await screened(first, slug)
  await call(first, 'POST', `reviews/${id}/claim`, {})
  const opened = await call<Case>(first, 'GET', `reviews/${id}`)
  const lacking = opened.criteria.find(({ state, severity }) => state === 'OPEN' && severity !== 'MINOR')?.id ?? ''
  await call(first, 'PUT', `reviews/${id}/criteria/${lacking}`, {
    ruling: 'NOT_MET',
    reason: 'The assessment does not say where the times come from.',
  })
  await call(first, 'POST', `reviews/${id}/proposal`, {
    outcome: 'REFUSE',
    reasons: 'Nobody can tell where the times come from.\n- The assessment is silent about it.',
  })
  const second = await newPage()
  await signIn(second, 'second@example.org', `/certify/cases/${id}`)
  await expect(second.getByText('Nobody can tell where the times come from.')).toBeVisible()
  await call(second, 'POST', `reviews/${id}/confirmation`, {})

  await vendor.goto(`/vendor/submissions/${submission}`)
  await expect(vendor.getByRole('heading', { name: `We cannot certify Tram Times ${RUN} 1.0.0` })).toBeVisible()
  await expect(vendor.getByText(new RegExp(`^${lacking} `))).toBeVisible()
  await vendor.getByLabel('Language of the letter').selectOption({ label: 'Bokmål' })
  await expect(vendor.getByRole('heading', { name: /^Vi kan ikke sertifisere/ })).toBeVisible()
  const letter = vendor.waitForEvent('download')
  await vendor.getByRole('link', { name: 'Download the letter (PDF)' }).click()
  expect((await letter).suggestedFilename()).toMatch(/^S-\d+-nb\.pdf$/)
  await vendor.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(vendor.getByText('Write why the decision is wrong.')).toBeVisible()
  await expectAccessible(vendor)
  await vendor.getByLabel('Why the decision is wrong').fill('Page 3 names the ferry company as the source.')
  await vendor.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(vendor.getByText('Waits for a certifier')).toBeVisible()

  await first.goto('/certify/appeals')
  await first.getByRole('link', { name: `Tram Times ${RUN} 1.0.0` }).click()
  await expect(first.getByText('You did something in this case')).toBeVisible()

  const third = await newPage()
  await signIn(third, 'third@example.org', '/certify/appeals')
  const waiting = third.getByRole('link', { name: `Tram Times ${RUN} 1.0.0` })
  await expect(waiting).toBeVisible()
  await expectAccessible(third)
  await waiting.click()
  await third.getByRole('button', { name: 'Take the appeal' }).click()
  await third.getByLabel('Set the refusal aside').check()
  await third.getByRole('button', { name: 'Set aside and open the case' }).click()
  await expect(third.getByText('Write the reasons.')).toBeVisible()
  await expectAccessible(third)
  await third.getByLabel('Reasons').fill('The source stands on page 3 of the assessment.')
  await third.getByRole('button', { name: 'Set aside and open the case' }).click()
  await expect(third.getByText('The refusal was set aside')).toBeVisible()
  expect((await call<Case>(third, 'GET', `reviews/${id}`)).status).toBe('ASSESSING')

  await vendor.reload()
  await expect(vendor.getByText('The refusal was set aside', { exact: true })).toBeVisible()
  await expect(vendor.getByText('The source stands on page 3 of the assessment.')).toBeVisible()
  await vendor.goto('/appeals')
  await expect(vendor.getByRole('heading', { name: `Tram Times ${RUN} 1.0.0, Fjordlys AS` })).toBeVisible()
  await expectAccessible(vendor)
})
