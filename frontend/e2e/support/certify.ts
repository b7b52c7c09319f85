import type { Page } from '@playwright/test'
import { call, handIn, screened } from './store.ts'

interface Assessed {
  criteria: { id: string; severity: string }[]
  assessment: { open: string[] }
  submission?: { number: string }
}

/**
 * Has an app certified with one condition, by calls of the pages of its vendor and of two certifiers who are signed in; gives
 * back the ids of its submission and its case, the certificate's number and the criterion.
 */
export async function certifiedWithCondition(vendor: Page, first: Page, second: Page, slug: string, name: string) {
  const submission = await handIn(vendor, slug, name)
  const id = await screened(first, slug)
  await call(first, 'POST', `reviews/${id}/claim`, {})
  const { criteria, assessment } = await call<Assessed>(first, 'GET', `reviews/${id}`)
  const criterion = criteria.find((one) => one.severity === 'MAJOR' && assessment.open.includes(one.id))?.id ?? ''
  for (const open of assessment.open) {
    await call(first, 'PUT', `reviews/${id}/criteria/${open}`, {
      ruling: open === criterion ? 'NOT_MET' : 'MET',
      reason: 'Seen on the tester account.',
    })
  }
  const due = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await call(first, 'POST', `reviews/${id}/proposal`, {
    outcome: 'CERTIFY',
    conditions: [{ criterion, text: 'Publish what is missing.', due }],
    reasons: 'The app meets the criteria but for one.',
  })
  await call(second, 'POST', `reviews/${id}/confirmation`, {})
  const { number } = await call<{ number: string }>(first, 'GET', `reviews/${id}/certificate`)
  return { submission, id, number, criterion }
}
