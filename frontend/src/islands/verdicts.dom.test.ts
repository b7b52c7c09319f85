import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Evaluator } from '../lib/eligibility/evaluator.ts'
import { ProfileReader } from '../lib/eligibility/profile.ts'
import { forgetAnswers, keepAnswers } from '../lib/keptAnswers.ts'
import { today } from '../lib/verdicts.ts'
import { shipped } from '../test/programmes.ts'
import { showVerdicts } from './verdicts.ts'

const TAX = shipped('free-tax-filing')
const ANSWERS = { 'gross-income': 4_500_000, adjustments: 0, age: 30, state: null }

const card = (slug: string) =>
  `<article class="cs-app"><a class="cs-cover" href="/apps/${slug}">${slug}</a><div class="cs-app__foot"></div></article>`

const shown = () =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('.cs-app')].map((one) => [
      one.querySelector('a')?.textContent,
      one.hidden ? 'hidden' : (one.querySelector('[data-badge]')?.textContent ?? ''),
    ]),
  )

describe('A list', () => {
  const asked: string[] = []

  beforeEach(() => {
    asked.length = 0
    vi.stubGlobal('fetch', async (address: string, ...rest: unknown[]) => {
      asked.push([address, ...rest].join(' '))
      return new Response(JSON.stringify(TAX))
    })
    document.body.innerHTML = `${['evergreen-return', 'harbour-tax', 'lantern-filing', 'something-else'].map(card).join('')}
      <div data-verdict="harbour-tax"></div>
      <div data-only hidden data-text-hidden="Hidden: #"><input type="checkbox"><p role="status"></p></div>
      <template data-text-eligible="Yes" data-text-undecided="Maybe" data-text-not-eligible="No"></template>`
  })

  it('says what the answers on this device qualify for, as the engine does, and asks for nothing but the rules', async () => {
    keepAnswers('me', TAX.slug, ANSWERS)
    await showVerdicts()

    expect(shown()).toEqual({
      'evergreen-return': 'No',
      'harbour-tax': 'Yes',
      'lantern-filing': 'Yes',
      'something-else': '',
    })
    expect(document.querySelector('[data-verdict]')?.textContent).toBe('Yes')
    expect(asked).toEqual(['/api/v1/programmes/free-tax-filing'])
    const outcomes = new Evaluator(TAX, today()).outcomes(new ProfileReader(TAX).profile('me', ANSWERS))
    expect(outcomes.slice(0, 3)).toEqual(['NOT_ELIGIBLE', 'ELIGIBLE', 'ELIGIBLE'])
  })

  it('hides what does not fit when somebody wants that, and shows all again when the answers are forgotten', async () => {
    keepAnswers('me', TAX.slug, ANSWERS)
    await showVerdicts()
    const box = document.querySelector('input') as HTMLInputElement
    box.click()

    expect(shown()).toMatchObject({ 'evergreen-return': 'hidden', 'harbour-tax': 'Yes', 'something-else': '' })
    expect(document.querySelector('[role="status"]')?.textContent).toBe('Hidden: 1')

    forgetAnswers()
    expect(shown()).toEqual({ 'evergreen-return': '', 'harbour-tax': '', 'lantern-filing': '', 'something-else': '' })
  })

  it('chooses from all pages of a list, and asks for every one whatever the answers are', async () => {
    const rules = globalThis.fetch
    vi.stubGlobal('fetch', async (address: string) => {
      if (!address.includes('page=')) return rules(address)
      asked.push(new URL(address).search)
      const slug = address.endsWith('1') ? 'plain-return' : 'family-credit-filing'
      return new Response(`<main>${card(slug)}${card(`other-${address.at(-1)}`)}</main>`)
    })
    document.body.insertAdjacentHTML(
      'beforeend',
      `<nav class="ds-pagination"><a aria-label="1" href="/apps?category=tax">1</a><a aria-label="2" aria-current="page" href="/apps?category=tax&page=2">2</a><a aria-label="3" href="/apps?category=tax&page=3">3</a></nav>`,
    )
    keepAnswers('me', TAX.slug, { ...ANSWERS, eitc: false, military: false })
    await showVerdicts()
    ;(document.querySelector('input') as HTMLInputElement).click()
    await vi.waitFor(() => expect(Object.keys(shown())).toHaveLength(8))

    expect(asked).toEqual(['/api/v1/programmes/free-tax-filing', '?category=tax&page=1', '?category=tax&page=3'])
    expect(Object.keys(shown())[0]).toBe('plain-return')
    expect(shown()).toMatchObject({ 'family-credit-filing': 'hidden', 'harbour-tax': 'Yes', 'other-3': '' })
    expect(document.querySelector('nav')?.hidden).toBe(true)

    ;(document.querySelector('input') as HTMLInputElement).click()
    expect(Object.keys(shown())).toHaveLength(4)
    expect(document.querySelector('nav')?.hidden).toBe(false)
  })
})
