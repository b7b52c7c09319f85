import { gzipSync } from 'node:zlib'
import { expect, type Page, type Response, test } from '@playwright/test'
import { auditing } from '../../build/lighthouse.ts'

/*
 * What of the pages' lightness does not depend on how busy the machine is: bytes, requests, layout shifts, and the
 * categories of Lighthouse that measure no time. `scripts/bench lighthouse` measures the rest.
 */
test.use({ extraHTTPHeaders: { 'Accept-Language': 'nb' }, serviceWorkers: 'block' })

const FIRST = { home: '/', results: '/apps?q=jobb', listing: '/apps/jobbloypa' }
const KB = 1000
const MOST = { script: 90 * KB, stylesheet: 15 * KB, requests: 25 }

/** Opens the page as somebody does who was never here, until nothing more comes, and gives back all that came. */
async function opened(page: Page, address: string): Promise<Response[]> {
  const answers: Response[] = []
  page.on('response', (answer) => answers.push(answer))
  await page.goto(address, { waitUntil: 'networkidle' })
  return answers
}

/** Bytes as they travel when compressed by gzip, whatever the server and the browser agreed on. */
async function weight(answers: Response[], kind?: string): Promise<number> {
  const chosen = answers.filter((answer) => kind === undefined || answer.request().resourceType() === kind)
  const bodies = await Promise.all(chosen.map((answer) => answer.body()))
  return bodies.reduce((sum, body) => sum + Math.min(gzipSync(body).length, body.length), 0)
}

for (const [name, address] of Object.entries(FIRST)) {
  test(`The ${name} page comes with little script, little style and few requests, and nothing in it moves`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) shifts.push((shift as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const answers = await opened(page, address)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))

    expect(await weight(answers, 'script')).toBeLessThanOrEqual(MOST.script)
    expect(await weight(answers, 'stylesheet')).toBeLessThanOrEqual(MOST.stylesheet)
    expect(answers.length).toBeLessThanOrEqual(MOST.requests)
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([])
  })
}

for (const address of [
  '/life-events/having-a-child',
  '/compare?app=jobbloypa',
  '/apps/jobbloypa/concern',
  '/criteria',
]) {
  test(`The page ${address} comes with as little style`, async ({ request }) => {
    const page = await (await request.get(address)).text()
    const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, sheet]) => sheet as string)
    expect(sheets.length).toBeGreaterThan(0)
    const bodies = await Promise.all(sheets.map(async (sheet) => (await request.get(sheet)).body()))
    expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(MOST.stylesheet)
  })
}

test('The page of My apps, which is script throughout, stays light', async ({ page }) => {
  const answers = await opened(page, '/my-apps')
  expect(await weight(answers, 'stylesheet')).toBeLessThanOrEqual(18 * KB)
  expect(await weight(answers, 'script')).toBeLessThanOrEqual(2 * MOST.script)
})

test('Lighthouse finds nothing amiss in accessibility, best practices and search engines', async ({ baseURL }) => {
  await auditing(async (audit) => {
    // What somebody searched for is kept from search engines on purpose; the list itself is not.
    for (const address of [FIRST.home, '/apps', FIRST.listing]) {
      const { scores, faults } = await audit(`${baseURL}${address}`, ['accessibility', 'best-practices', 'seo'])
      expect({ address, scores, faults }).toEqual({
        address,
        scores: { accessibility: 100, 'best-practices': 100, seo: 100 },
        faults: [],
      })
    }
  })
})
