import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { note } from './accessibilityResults.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Desktop and phone, in both themes. 320 px is what WCAG 2.2 SC 1.4.10 (reflow) asks for. A theme changes colours only,
 * so that the second look at a size asks about nothing else.
 */
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light', rules: 'all' },
  { width: 1280, height: 900, colorScheme: 'dark', rules: 'colours' },
  { width: 320, height: 740, colorScheme: 'dark', rules: 'colours' },
  { width: 320, height: 740, colorScheme: 'light', rules: 'all' },
] as const

/** Targets of at least 24 px (SC 2.5.8) are among axe's rules, but not by default. */
const RULES = {
  all: { rules: { 'target-size': { enabled: true } } },
  colours: { runOnly: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, RunOptions>

type Judgement = Pick<AxeResults, 'violations' | 'passes' | 'testEngine'>

/** Asks axe, which a document is given once; of what is well only the names of the rules come back. */
async function judged(page: Page, rules: RunOptions): Promise<Judgement> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations, passes, testEngine } = await axe.run(document, options)
      return { violations, passes: passes.map((pass) => ({ ...pass, nodes: [] })), testEngine }
    },
    // The store's pages have no frames, and axe need not look for any.
    { ...rules, resultTypes: ['violations' as const], iframes: false },
  )
}

/** What axe finds on the page as it stands. */
export async function expectAccessible(
  page: Page,
  look = 'as it stands',
  rules: keyof typeof RULES = 'all',
): Promise<void> {
  const results = await judged(page, RULES[rules])
  await note(page, results)
  const { violations } = results
  const found = violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  ])
  expect(found, `${page.url()}, ${look}`).toEqual([])
}

/** No violation in any look, and nothing to scroll sideways for on a phone; leaves the page in the look it came in. */
export async function expectAccessibleInEveryLook(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const { colorScheme, rules, ...size } of LOOKS) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await settled(page)
    const look = `${colorScheme}, ${size.width} px`
    expect(await tooWide(page), `${page.url()}, ${look}`).toEqual([])
    await expectAccessible(page, look, rules)
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
  await settled(page)
}

/** Colours that change gradually have no contrast yet: waits until nothing moves. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const finite = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(finite.map(({ finished }) => finished))
  })
}

/** The elements that make the page wider than its window; a table may scroll in a box of its own. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if ((document.scrollingElement?.scrollWidth ?? 0) <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => (element.cloneNode(false) as Element).outerHTML)
  })
}
