import { type Page, test } from '@playwright/test'

/** The kind of annotation by which a test tells what rules found on a page. */
export const ANNOTATION = 'accessibility'

/** Success criteria of level AAA, and 4.1.1, which WCAG 2.2 has given up: not what the law asks for. */
const BEYOND = new Set(
  (
    '1.2.6 1.2.7 1.2.8 1.2.9 1.3.6 1.4.6 1.4.7 1.4.8 1.4.9 2.1.3 2.2.3 2.2.4 2.2.5 2.2.6 2.3.2 2.3.3 2.4.8 2.4.9 2.4.10 ' +
    '2.4.12 2.4.13 2.5.5 2.5.6 3.1.3 3.1.4 3.1.5 3.1.6 3.2.5 3.3.5 3.3.6 3.3.9 4.1.1'
  ).split(' '),
)

/** One look at one page. */
export interface Look {
  address: string
  theme: 'light' | 'dark'
  width: number
  language: string
  tool: string
  /** Numbers of the success criteria that rules looked at. */
  criteria: string[]
  faults: { rule: string; criteria: string[]; help: string }[]
}

/** What is in `accessibility/results.json` of the backend, from which the store's statement is made. */
export interface Results {
  date: string
  standard: string
  tool: string
  pages: string[]
  themes: string[]
  widths: number[]
  languages: string[]
  criteria: string[]
  keyboardWalks: number
  faults: { rule: string; criteria: string[]; help: string; pages: string[] }[]
}

interface Judged {
  id: string
  tags: string[]
  help: string
}

/** Remembers what was found, with the test that looked. */
export async function note(
  page: Page,
  {
    violations,
    passes,
    testEngine,
  }: { violations: Judged[]; passes: Judged[]; testEngine: { name: string; version: string } },
): Promise<void> {
  const seen = await page.evaluate(() => ({
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? ('dark' as const) : ('light' as const),
    width: innerWidth,
    language: document.documentElement.lang,
  }))
  const look: Look = {
    ...seen,
    address: addressOf(page.url()),
    tool: `${testEngine.name} ${testEngine.version}`,
    criteria: criteriaOf([...violations, ...passes].flatMap(({ tags }) => tags)),
    faults: violations.map(({ id, tags, help }) => ({ rule: id, criteria: criteriaOf(tags), help })),
  }
  test.info().annotations.push({ type: ANNOTATION, description: JSON.stringify(look) })
}

/** "wcag2411" is 2.4.11, the other tags are levels and sources; of the criteria, those of the levels A and AA. */
export function criteriaOf(tags: readonly string[]): string[] {
  const numbers = tags.flatMap((tag) => {
    const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? []
    return criterion ? [`${principle}.${guideline}.${criterion}`] : []
  })
  return inOrder(numbers.filter((number) => !BEYOND.has(number)))
}

/** Names of single things give way to what they are, so that one address stands for all of its kind. */
export function addressOf(url: string): string {
  const { pathname, searchParams } = new URL(url)
  const path = pathname
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}(?=\/|$)/g, '/{id}')
    .replace(/\/concerns\/con_[^/]+/, '/concerns/{key}')
    .replace(/\/concerns\/K-[\d-]+/, '/concerns/{number}')
    .replace(/\/certificates\/CS-[\d-]+/, '/certificates/{number}')
    .replace(/^\/apps\/[^/]+/, '/apps/{app}')
    .replace(/^\/life-events\/[^/]+/, '/life-events/{event}')
    .replace(/^\/criteria\/editions\/[^/]+/, '/criteria/editions/{edition}')
    .replace(/^\/criteria\/(?!editions)[^/]+/, '/criteria/{criterion}')
    .replace(/\/organisations\/(?!new$)[^/]+/, '/organisations/{organisation}')
    .replace(/\/taxonomy\/([^/]+)\/[^/]+/, '/taxonomy/$1/{entry}')
    .replace(/^\/invitations\/[^/]+/, '/invitations/{invitation}')
  const step = searchParams.get('step')
  return step ? `${path}?step=${step}` : path
}

/** All looks in one; a fault is named once, with every page that has it. */
export function together(looks: readonly Look[], keyboardWalks: number, date: string): Results {
  const faults = new Map<string, Results['faults'][number]>()
  for (const look of looks) {
    for (const fault of look.faults) {
      const known = faults.get(fault.rule) ?? { ...fault, pages: [] }
      faults.set(fault.rule, { ...known, pages: sorted([...known.pages, look.address]) })
    }
  }
  return {
    date,
    standard: 'WCAG 2.2 AA / EN 301 549 V3.2.1',
    tool: sorted(looks.map(({ tool }) => tool)).join(', '),
    pages: sorted(looks.map(({ address }) => address)),
    themes: sorted(looks.map(({ theme }) => theme)).reverse(),
    widths: [...new Set(looks.map(({ width }) => width))].sort((a, b) => a - b),
    languages: sorted(looks.map(({ language }) => language)),
    criteria: inOrder(looks.flatMap(({ criteria }) => criteria)),
    keyboardWalks,
    faults: [...faults.values()].sort((a, b) => a.rule.localeCompare(b.rule)),
  }
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}

function inOrder(numbers: readonly string[]): string[] {
  return [...new Set(numbers)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
