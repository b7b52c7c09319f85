import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { signIn } from '../support/signIn.ts'
import { call, RUN, signedIn } from '../support/store.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

const PROGRAMME = `shift-${RUN}`
const RULES = `slug: ${PROGRAMME}
name: Help with shifts ${RUN}
facts:
  - {id: age, kind: INTEGER, name: your age, question: How old are you?, min: 0, max: 120}
  - {id: registered, kind: BOOLEAN, name: being registered, question: Are you registered?}
offers: [{id: desk, name: The desk, provider: The agency}]
fallback: {id: advice, name: Advice, summary: Everybody can come.}
`
const OFFER = `offers:
  - id: night-${RUN}
    name: Night shifts ${RUN}
    provider: Fjordlys
    paths:
      - id: adults
        when:
          all:
            - {fact: age, atLeast: 21}
            - {fact: registered, is: true}
examples:
  - name: Just old enough
    facts: {age: 18, registered: true}
    expect: {night-${RUN}: ELIGIBLE}
`

test('A vendor’s rule is not handed in while an example differs; mended, two certifiers agree, and the wizard offers it', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const newPage = async () => (await browser.newContext()).newPage()
  const operator = await newPage()
  await signedIn(operator, 'operator@example.org')
  await call(operator, 'POST', 'managed-programmes', {
    text: RULES,
    arrangement: { territory: 'NO', profile: 'base', opensOn: '2026-01-01', terms: {} },
    reason: 'For a story.',
  })

  const vendor = await newPage()
  await signIn(vendor, 'owner@example.org', '/vendor/offers')
  await vendor.getByRole('link', { name: `jobbkobling: Help with shifts ${RUN}` }).click()
  await vendor.getByRole('button', { name: 'Text', exact: true }).click()
  await vendor.getByLabel('The rules as text').fill(OFFER)
  await expect(vendor.getByText('An example differs')).toBeVisible()
  await expect(vendor.getByText(/does not get it.*Expected: gets it.*Because of: your age/)).toBeVisible()
  await expect(vendor.getByRole('button', { name: 'Hand in' })).toBeDisabled()
  await expect(vendor.getByText(/^Saved /)).toBeVisible()
  await vendor.reload()
  await expect(vendor.getByText('An example differs')).toBeVisible()
  await expectAccessible(vendor)

  await vendor.getByLabel('Value of your age').fill('18')
  await expect(vendor.getByText('An example differs')).toBeHidden()
  await vendor.getByRole('button', { name: 'Hand in' }).click()
  await vendor.getByRole('dialog').getByLabel('Why').fill('For whoever works at night.')
  await vendor.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await expect(vendor.getByRole('heading', { name: 'Change 1 waits for the certifiers' })).toBeVisible()

  const change = `/certify/offers/${PROGRAMME}/jobbkobling/1`
  const first = await newPage()
  await signIn(first, 'certifier@example.org', change)
  await expect(first.getByText('A new offer came in.')).toBeVisible()
  await expectAccessible(first)
  await first.getByLabel('Why').fill('The app does it.')
  await first.getByRole('button', { name: 'Propose' }).click()
  await expect(first.getByText('Another certifier has to agree.')).toBeVisible()

  const second = await newPage()
  await signIn(second, 'second@example.org', change)
  await second.getByRole('button', { name: 'Agree: certify' }).click()
  await expect(second.getByText('Certified', { exact: true }).first()).toBeVisible()

  const citizen = await newPage()
  await citizen.goto(`/programmes/${PROGRAMME}`)
  await expect(citizen.getByText(`Night shifts ${RUN}`)).toBeVisible()
})
