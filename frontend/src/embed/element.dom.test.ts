import { screen, waitFor } from '@testing-library/dom'
import { beforeEach, expect, it, vi } from 'vitest'
import { shipped } from '../test/programmes.ts'
import { EligibilityElement } from './element.ts'
import { languageFor } from './i18n.ts'

const TAX = shipped('free-tax-filing')
const FEES = [
  { what: { en: 'The return' }, whom: { en: 'Those who qualify.' }, amount: 0, currency: 'USD', extra: false },
  { what: { en: 'A talk' }, whom: {}, amount: 2900, currency: 'USD', per: 'USE', extra: true },
]
const asked: [string, RequestInit | undefined][] = []

customElements.define('civicstore-eligibility', EligibilityElement)

function shadow(): ShadowRoot {
  return document.querySelector('civicstore-eligibility')?.shadowRoot as ShadowRoot
}

const heading = () => shadow().querySelector('h2')?.textContent ?? ''

function press(words: string): void {
  const button = [...shadow().querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(words))
  if (!button) throw new Error(`There is no button "${words}"`)
  button.click()
}

/** Types or chooses, and sends the form. */
function answer(value: string): void {
  const field = shadow().querySelector<HTMLInputElement>('[name="value"]')
  const choice = shadow().querySelector<HTMLInputElement>(`input[value="${value}"]`)
  if (choice && choice.type !== 'text') choice.checked = true
  else if (field) field.value = value
  shadow()
    .querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }))
}

beforeEach(() => {
  asked.length = 0
  EligibilityElement.origin = 'https://store.example'
  vi.stubGlobal('fetch', async (address: string, how?: RequestInit) => {
    asked.push([address, how])
    if (address.includes('unheard-of')) return new Response('', { status: 404 })
    const listing = { slug: 'evergreen-return', price: { kind: 'FREE_WITH_PURCHASES', fees: FEES } }
    return new Response(JSON.stringify(address.endsWith('/listings') ? { items: [listing] } : TAX))
  })
})

it('asks, explains, goes back and forgets, and asks the store for nothing but the rules and the apps', async () => {
  document.body.innerHTML =
    '<civicstore-eligibility programme="free-tax-filing" lang="en"><a href="/x">Link</a></civicstore-eligibility>'
  await waitFor(() => expect(heading()).toBe('Free tax filing'))
  press('Find out')
  expect(heading()).toMatch(/How much did you earn/)
  expect(shadow().activeElement?.tagName).toBe('H2')

  answer('a lot')
  expect(shadow().querySelector('[role="alert"]')?.textContent).toMatch(/Write a number/)
  expect(shadow().querySelector('input')?.getAttribute('aria-invalid')).toBe('true')
  answer('39 000')
  const second = heading()
  press('Back')
  expect(heading()).toMatch(/How much did you earn/)
  expect(shadow().querySelector('input')?.value).toBe('39000')
  answer('39 000')
  expect(heading()).toBe(second)
  const given = { deduct: '0', old: '57', state: 'WY', armed: 'false', 'What did you earn': 'wages', credit: 'false' }
  for (let asking = 0; !/fits? you/.test(heading()) && asking < 7; asking++) {
    answer(Object.entries(given).find(([part]) => heading().includes(part))?.[1] ?? 'false')
  }
  expect(shadow().querySelector('[data-outcome="ELIGIBLE"]')?.textContent).toContain('Evergreen Return')
  expect(shadow().querySelector('a')?.getAttribute('href')).toBe('https://store.example/apps/evergreen-return')
  expect(shadow().textContent).toContain('A talk: US$29 each time.  Extra. You do not need it to use the service.')
  expect(shadow().querySelector('[data-outcome="NOT_ELIGIBLE"]')?.textContent).toContain('You answered 57.')
  expect(shadow().querySelector('.always')?.textContent).toContain('Fillable forms')

  press('Forget')
  expect(heading()).toBe('Free tax filing')
  expect(asked.map(([address]) => address)).toEqual([
    'https://store.example/api/v1/programmes/free-tax-filing',
    'https://store.example/api/v1/programmes/free-tax-filing/listings',
  ])
  for (const [, how] of asked) expect(how).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
})

it('leaves the link of the page where there are no rules', async () => {
  document.body.innerHTML =
    '<civicstore-eligibility programme="unheard-of"><a href="/x">Link</a></civicstore-eligibility>'
  await waitFor(() => expect(asked).toHaveLength(2))
  await new Promise((done) => setTimeout(done))
  expect(shadow().innerHTML).toBe('<slot></slot>')
  expect(screen.getByRole('link')).toBeTruthy()
})

it.each([
  ['en-GB', 'en'],
  ['no', 'nb'],
  ['nn-NO', 'nn'],
  ['fr', 'fr'],
  ['de', 'en'],
  ['', 'en'],
])('speaks to a reader of "%s" in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language)
})
