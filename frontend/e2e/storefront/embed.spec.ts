import { expect, type Page, type Request, test } from '@playwright/test'
import { expectAccessibleInEveryLook } from '../support/accessible.ts'

/** A page of an agency that trusts the store's script and nothing else: its policy allows no inline style either. */
async function agencyPage(page: Page, store: URL, words: string): Promise<URL> {
  await page.goto('/embed?programme=free-tax-filing&language=en')
  const shown = await page.locator('pre code').first().innerText()
  const snippet = shown.replace(/https?:\/\/[^/"]+(?=\/(?:embed|programmes)\/)/g, store.origin)
  const other = new URL('/embed', store)
  other.hostname = store.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1'
  // Both sites are this machine; the browser asks before a page of unknown origin reaches into it.
  await page.context().grantPermissions(['local-network-access'], { origin: other.origin })
  await page.route(other.href, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${store.origin}; connect-src ${store.origin}`,
      },
      body: `<!doctype html><html lang="en"><head><title>${words}</title><meta name="viewport" content="width=device-width"></head><body><main><h1>${words}</h1>${snippet}</main></body></html>`,
    }),
  )
  return other
}

// That of the store's own page, from which the words to copy are taken, asks for much that is not asked here.
test.use({ serviceWorkers: 'block' })

test('Another site asks the questions by keyboard, and the store hears nothing of the answers', async ({
  page,
  context,
  baseURL,
}) => {
  const store = new URL(baseURL ?? '')
  const other = await agencyPage(page, store, 'An agency')
  const sent: Request[] = []
  context.on('request', (request) => sent.push(request))
  await page.goto(other.href)
  const start = page.getByRole('button', { name: 'Find out what fits you' })
  await expect(start).toBeVisible()
  await expectAccessibleInEveryLook(page)
  const before = sent.length
  expect(before).toBe(4)

  const heading = page.getByRole('heading', { level: 2 })
  const answers: Record<string, string> = { 'did you earn': '38123.47', deduct: '1207.31', 'How old': '57' }
  await start.focus()
  await page.keyboard.press('Enter')
  let asked = 0
  for (; !/fits? you/.test(await heading.innerText()); asked++) {
    const question = await heading.innerText()
    await expect(heading).toBeFocused()
    const typed = Object.entries(answers).find(([part]) => question.includes(part) && !question.includes('What'))?.[1]
    await page.keyboard.press('Tab')
    if (typed) await page.keyboard.type(typed)
    else if (question.includes('state')) await page.keyboard.type('Wyoming')
    else await page.keyboard.press('Space')
    if (asked === 1) await expectAccessibleInEveryLook(page)
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await expect(heading).not.toHaveText(question)
  }
  expect(asked).toBeLessThanOrEqual(7)
  await expect(page.getByRole('heading', { name: 'Always open to you' })).toBeVisible()
  await expect(page.getByText('must be at most 24. You answered 57.').first()).toBeVisible()
  await expectAccessibleInEveryLook(page)

  expect(sent.slice(before).map((request) => request.url())).toEqual([])
  for (const request of sent.slice(1)) {
    expect(request.method()).toBe('GET')
    expect(Object.keys(await request.allHeaders())).not.toContain('cookie')
  }
  const left = await page.evaluate(async () => [
    JSON.stringify([localStorage, sessionStorage, history.state]),
    document.cookie,
    location.href,
    String((await indexedDB.databases()).length),
  ])
  expect(left).toEqual(['[{},{},null]', '', other.href, '0'])
})

test('Without the store, or without script, the link to the same questions is there', async ({ page, baseURL }) => {
  const other = await agencyPage(page, new URL(baseURL ?? ''), 'An agency')
  await page.route('**/api/v1/programmes/**', (route) => route.abort())
  await page.goto(other.href)
  await page.waitForFunction(() => customElements.get('civicstore-eligibility'))
  await expect(page.getByRole('link', { name: 'Free tax filing' })).toBeVisible()
})
