import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OfferReport, OfferSheet } from '../../../api/offerSheets.ts'
import { shipped } from '../../../test/programmes.ts'
import { show } from '../../../test/show.tsx'
import { SheetPage } from './SheetPage.tsx'

const TEXT = JSON.stringify({
  offers: [
    {
      id: 'harbour',
      name: 'Harbour Tax',
      provider: 'Harbour',
      paths: [
        {
          id: 'standard',
          when: {
            all: [
              { fact: 'agi', atMost: 6300000 },
              {
                any: [
                  { fact: 'age', atMost: 56 },
                  { fact: 'eitc', is: true },
                ],
              },
            ],
          },
        },
      ],
    },
  ],
  examples: [
    { name: 'Anna', facts: { 'gross-income': 6300000, adjustments: 0, age: 56 }, expect: { harbour: 'ELIGIBLE' } },
  ],
})

const SHEET: OfferSheet = {
  programme: 'free-tax-filing',
  programmeName: { en: 'Free tax filing' },
  status: 'OPEN',
  listing: 'harbour-tax',
  text: TEXT,
  certified: TEXT,
  territory: 'state',
  inForce: 0,
  changes: [],
  places: [],
  writable: true,
}

const REPORT: OfferReport = {
  savable: true,
  problems: [],
  examples: 1,
  failed: [],
  untried: [],
  remarks: [{ kind: 'OVERLAPPING', place: 'offers/harbour/paths/standard/when/all/1/any/0' }],
  changeClass: 'TRANSFORMATIVE',
  differences: [
    {
      aspect: 'NARROWED',
      place: 'offers/harbour',
      before: '',
      after: '',
      changeClass: 'TRANSFORMATIVE',
      reason: { en: 'Some people lose the offer.' },
    },
  ],
  details: [],
  reach: { people: 1000, reached: 614, groups: [], territories: [], undescribed: [] },
  before: { people: 1000, reached: 593, groups: [], territories: [], undescribed: [] },
}

beforeEach(() => {
  localStorage.clear()
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  HTMLElement.prototype.scrollIntoView = () => undefined
})

function open() {
  const sent: { path: string; method: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method !== 'GET') sent.push({ path, method, body: JSON.parse(String(init?.body)) })
    if (path.endsWith('/previews')) return Response.json(REPORT)
    if (path.endsWith('/programmes/free-tax-filing')) return Response.json(shipped('free-tax-filing'))
    return Response.json(SHEET, { headers: { ETag: '"1"' } })
  })
  show(<SheetPage programme="free-tax-filing" listing="harbour-tax" />)
  return sent
}

const textOf = async (): Promise<string> => {
  await userEvent.click(screen.getByRole('button', { name: 'Text' }))
  const { value } = await screen.findByLabelText<HTMLTextAreaElement>('The rules as text')
  await userEvent.click(screen.getByRole('button', { name: 'Builder' }))
  return value
}

describe('the offers of a listing', () => {
  it('are shown as groups of conditions with the fact’s own input, and in words', async () => {
    open()
    expect(await screen.findByLabelText('Value of adjusted gross income in USD')).toHaveProperty('value', '63000')
    expect(screen.getByText(/adjusted gross income: at most US\$63,000 and \(.*at most 56 or .*yes\)/)).toBeTruthy()
    expect(await screen.findByText('Same')).toBeTruthy()
    expect(await screen.findByText(/\+2\.1 percentage points/)).toBeTruthy()
  })

  it('say the same in the builder and as a text, with every change', async () => {
    open()
    const age = await screen.findByLabelText('Value of your age')
    await userEvent.clear(age)
    await userEvent.type(age, '55')
    expect(await textOf()).toContain('- {fact: age, atMost: 55}')
    expect(await screen.findByText('Differs')).toBeTruthy()
    expect(screen.getByText(/depends on more\. Expected: gets it\. Because of: /)).toBeTruthy()

    await userEvent.click(screen.getByRole('button', { name: 'Text' }))
    const area = await screen.findByLabelText<HTMLTextAreaElement>('The rules as text')
    fireEvent.change(area, { target: { value: area.value.replace('atMost: 55', 'atMost: 60') } })
    await userEvent.click(screen.getByRole('button', { name: 'Builder' }))
    expect(screen.getByLabelText('Value of your age')).toHaveProperty('value', '60')
  })

  it('can be taken back step by step', async () => {
    open()
    await userEvent.click(
      (await screen.findAllByRole('button', { name: 'Remove the condition on your age' }))[0] as HTMLElement,
    )
    expect(screen.queryByLabelText('Value of your age')).toBeNull()
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(screen.getByLabelText('Value of your age')).toHaveProperty('value', '56')
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }))
    expect(screen.queryByLabelText('Value of your age')).toBeNull()
  })

  it('lead from a warning to the place that it is about', async () => {
    open()
    await userEvent.click(await screen.findByRole('button', { name: /Harbour Tax › standard › your age: at most 56/ }))
    await waitFor(() => expect(document.activeElement?.closest('.cc-cond')?.textContent).toContain('Your age'))
  })

  it('are handed in with a reason, once it was said that certifiers look at it', async () => {
    const sent = open()
    const age = await screen.findByLabelText('Value of your age')
    await userEvent.type(age, '{Backspace}{Backspace}57')
    const button = screen.getByRole('button', { name: 'Hand in' })
    await waitFor(() => expect(button).toHaveProperty('disabled', false), { timeout: 3000 })
    await userEvent.click(button)
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/Two certifiers look at the change/)).toBeTruthy()
    await userEvent.type(within(dialog).getByLabelText('Why'), 'Older people asked.')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hand in' }))
    await waitFor(() =>
      expect(sent.find(({ path }) => path.endsWith('/changes'))?.body.reason).toBe('Older people asked.'),
    )
    expect(String(sent.find(({ path }) => path.endsWith('/changes'))?.body.text)).toContain('atMost: 57')
  })
})
