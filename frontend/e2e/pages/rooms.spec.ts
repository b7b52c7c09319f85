import { test } from '@playwright/test'
import { look, lookingAtPages } from '../support/look.ts'
import { call, signedIn } from '../support/store.ts'

lookingAtPages()

test('What somebody has of their own', async ({ page }) => {
  await signedIn(page, 'citizen@example.org')
  for (const address of [
    '/account',
    '/account/name',
    '/account/email',
    '/account/password',
    '/account/notifications',
    '/account/erase',
    '/vendor',
    '/certify',
  ]) {
    await look(page, address)
  }
})

test('The room of vendors', async ({ page }) => {
  await signedIn(page, 'owner@example.org')
  const { items } = await call<{ items: { slug: string }[] }>(page, 'GET', 'organisations?mine=true')
  for (const address of [
    '/vendor',
    '/vendor/submissions',
    '/vendor/submissions/new',
    '/vendor/releases',
    '/vendor/organisations',
    '/vendor/organisations/new',
    `/vendor/organisations/${items[0]?.slug}`,
  ]) {
    await look(page, address)
  }
})

test('Every step of a draft, and where a submission is', async ({ page }) => {
  await signedIn(page, 'partner@example.org')
  const { items } = await call<{ items: { id: string; status: string }[] }>(page, 'GET', 'submissions?size=100')
  const draft = items.find(({ status }) => status === 'DRAFT')?.id
  for (const step of ['basics', 'texts', 'screenshots', 'package', 'data', 'evidence', 'hand-in']) {
    await look(page, `/vendor/submissions/${draft}?step=${step}`)
  }
  for (const wanted of ['CHANGES_REQUESTED', 'ACCEPTED']) {
    await look(page, `/vendor/submissions/${items.find(({ status }) => status === wanted)?.id}`)
  }
})

test('The room of certifiers', async ({ page }) => {
  await signedIn(page, 'certifier@example.org')
  for (const address of [
    '/certify',
    '/certify/mine',
    '/certify/second-look',
    '/certify/decided',
    '/certify/workload',
    '/certify/certificates',
    '/certify/texts',
  ]) {
    await look(page, address)
  }
  for (const status of ['QUEUED', 'ASSESSING', 'VERDICT_PROPOSED', 'CONCLUDED']) {
    const { items } = await call<{ items: { id: string }[] }>(page, 'GET', `reviews?status=${status}&size=1`)
    await look(page, `/certify/cases/${items[0]?.id}`)
  }
})

test('The room of operators', async ({ page }) => {
  await signedIn(page, 'operator@example.org')
  const { items } = await call<{ items: { slug: string }[] }>(page, 'GET', 'organisations?q=Nabohjelpen')
  const concerns = await call<{ items: { number: string; status: string }[] }>(page, 'GET', 'concerns?size=100')
  const concern = (wanted: string) => concerns.items.find(({ status }) => status === wanted)?.number
  for (const address of [
    '/operate',
    '/operate/organisations',
    `/operate/organisations/${items[0]?.slug}`,
    '/operate/concerns',
    `/operate/concerns/${concern('RECEIVED')}`,
    `/operate/concerns/${concern('TRIAGED')}`,
    `/operate/concerns/${concern('DISMISSED')}?state=CLOSED`,
    '/operate/taxonomy/life-events',
    '/operate/taxonomy/life-events/having-a-child',
    '/operate/taxonomy/categories',
    '/operate/releases',
    '/operate/people',
    '/operate/editions',
    '/operate/checks',
    '/operate/jobs',
    '/operate/audit',
    '/operate/fast-track',
    '/operate/privacy',
    '/operate/cases',
    '/operate/certificates',
    '/operate/taxonomy/collections',
    '/operate/meanings/unemployment',
    '/operate/programmes/employment-services',
    '/operate/new-programme',
  ]) {
    await look(page, address)
  }
})
