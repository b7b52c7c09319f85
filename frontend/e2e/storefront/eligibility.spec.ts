import { expect, type Page, type Request, test } from '@playwright/test'
import { expectAccessibleInEveryLook } from '../support/accessible.ts'

test.use({ extraHTTPHeaders: { 'Accept-Language': 'en' } })

/** Nobody's, and in no other number of these pages. */
const INCOME = '38123.47'
const ADJUSTMENTS = '1207.31'
const AGE = '57'
/** The amounts as somebody types them, as the device keeps them, and encoded; the word for a kind of income. */
const TOLD = /38123.{0,3}47|1207.{0,3}31|"farm"|=farm/
const ANSWERS: Record<string, string> = {
  'How much did you earn last year, before tax?': INCOME,
  'How much may you deduct before tax is worked out?': ADJUSTMENTS,
  'How old were you on the last day of last year?': AGE,
}

/** Answers what is asked until the result is there; gives back how many questions it were. */
async function answerAll(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { level: 1 })
  for (let asked = 0; asked < 12; asked++) {
    const question = await heading.innerText()
    if (/fits? you/.test(question)) return asked
    const typed = Object.entries(ANSWERS).find(([start]) => question === start)?.[1]
    if (typed) await page.getByLabel(question).fill(typed)
    else if (question.startsWith('Which state')) await page.getByLabel(question).selectOption({ label: 'Wyoming' })
    else if (question.startsWith('What did you earn')) await page.getByLabel('Farming').check()
    else await page.getByLabel(question.includes('military') ? 'Yes' : 'No', { exact: true }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(heading).not.toHaveText(question)
  }
  throw new Error('There is no end to the questions')
}

/** What the answers above lead to, with the reason of one no. */
async function expectResult(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 offers fit you')
  const group = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(group('You qualify').getByRole('heading', { level: 3 })).toHaveText([
    'Evergreen Return',
    'Northstar Returns',
    'Prairie Tax',
    'Family Credit Filing',
  ])
  const harbour = group('Not for you now').getByRole('article').filter({ hasText: 'Harbour Tax' })
  await expect(harbour).toContainText('must be at most 56. You answered 57.')
  await expect(page.getByRole('heading', { name: 'Always open to you' })).toBeVisible()
}

test('On a phone somebody finds the right offers, tells nobody, and leaves nothing behind', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const sent: string[] = []
  const note = (request: Request) =>
    sent.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
  context.on('request', note)
  await page.goto('/programmes')
  await page.getByRole('link', { name: 'Free tax filing' }).click()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/programmes/free-tax-filing')) !== undefined))
    .toBe(true)

  // From the first opening on, no network is needed.
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: 'Find out what fits you' }).click()
  expect(await answerAll(page)).toBeLessThanOrEqual(7)
  await expectResult(page)
  await context.setOffline(false)

  // The answers are there again, in no address, and qualify for apps in lists and on their pages.
  await page.reload()
  await page.getByRole('button', { name: 'See my result' }).click()
  await expectResult(page)
  await expectAccessibleInEveryLook(page)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('columnheader')).toHaveCount(3)
  await expectAccessibleInEveryLook(page)
  await page.goto('/apps?category=tax')
  const card = (name: string) => page.getByRole('article').filter({ hasText: name })
  await expect(card('Evergreen Return')).toContainText('You qualify')
  await expect(card('Harbour Tax')).toContainText('Not for you now')
  await page.getByLabel('Only what I qualify for').check()
  await expect(card('Harbour Tax')).toBeHidden()
  await expect(card('Evergreen Return')).toBeVisible()
  await page.goto('/apps/evergreen-return')
  await expect(page.getByRole('region', { name: 'Free', exact: true })).toContainText('You qualify')

  await page.goto('/programmes/free-tax-filing')
  await page.getByRole('button', { name: 'Forget my answers' }).click()
  await expect(page.getByText('The answers are erased from this device.')).toBeVisible()
  const left = await page.evaluate(async () => {
    const pages = await caches.open('civicstore-pages')
    const texts = await Promise.all((await pages.keys()).map(async (one) => (await pages.match(one))?.text()))
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage))
    return [...stored, ...texts, document.cookie, JSON.stringify(history.state), (await indexedDB.databases()).length]
  })
  expect(left.join('\n')).not.toMatch(/civicstore\.eligibility|38123/)
  expect(sent.length).toBeGreaterThan(10)
  expect(sent.filter((request) => TOLD.test(request))).toEqual([])
  expect(sent.filter((request) => request.startsWith('POST'))).toEqual([])
})

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody comes to the same result by the form', async ({ page }) => {
    await page.goto('/programmes/free-tax-filing')
    await page.getByRole('button', { name: 'Find out what fits you' }).click()
    expect(await answerAll(page)).toBeLessThanOrEqual(7)
    await expectResult(page)
    expect(page.url()).toMatch(/\/programmes\/free-tax-filing$/)
  })
})
