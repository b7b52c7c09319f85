import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Coverage, ManagedProgramme, RulesPreview } from '../../../api/managedProgrammes.ts'
import { show } from '../../../test/show.tsx'
import { ProgrammesPage } from './ProgrammesPage.tsx'

const RENT: ManagedProgramme = {
  slug: 'rent',
  name: { en: 'Help with rent' },
  status: 'OPEN',
  arrangement: { territory: 'NO', profile: 'base', opensOn: '2026-01-01', closesOn: '2026-12-31', terms: {} },
  version: 1,
  text: 'slug: rent\nfacts: []\n',
  versions: [{ number: 1, validFrom: '2026-01-01T00:00:00Z', writtenAt: '2026-01-01T00:00:00Z', reason: 'Came.' }],
  history: [{ at: '2026-01-01T00:00:00Z', action: 'ANNOUNCE', to: 'ANNOUNCED', reason: 'Came.' }],
  allowedActions: ['REVISE', 'ARRANGE', 'CLOSE'],
}

const SOUND: RulesPreview = {
  savable: true,
  problems: [],
  examples: 2,
  failed: [],
  remarks: [{ kind: 'OVERLAPPING', place: 'offers/rent/paths/b' }],
  comparedWith: 1,
  differences: [{ kind: 'CHANGED', place: 'offers/rent/paths/a/when/below', before: '30', after: '40' }],
}

const COVERAGE: Coverage = {
  described: true,
  warnBelow: 60,
  source: { en: 'Made up.' },
  points: [
    {
      at: '2026-11-27T10:00:00Z',
      version: 2,
      people: 1000,
      reached: 250,
      byRules: 750,
      reason: 'Only the youngest.',
      gained: [],
      lost: ['skattehjelp'],
      population: false,
    },
  ],
  groups: [
    {
      fact: 'age',
      name: { en: 'your age' },
      kind: 'INTEGER',
      value: '',
      valueName: {},
      from: 20,
      to: 29,
      people: 500,
      reached: 100,
      byRules: 400,
    },
  ],
  territories: [],
  undescribed: [],
}

/** jsdom knows the element, but not how to open and close it. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

function open(preview: RulesPreview) {
  const sent: { path: string; body: unknown; ifMatch: string | null }[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      const ifMatch = new Headers(init.headers).get('If-Match')
      sent.push({ path, body: init.body && JSON.parse(String(init.body)), ifMatch })
    }
    if (path.endsWith('/previews')) return Response.json(preview)
    if (path.endsWith('/coverage')) return Response.json(COVERAGE)
    if (path.endsWith('/criteria')) return Response.json({ profiles: [{ id: 'base', name: { en: 'All apps' } }] })
    if (path.endsWith('/managed-programmes')) {
      return Response.json({ items: [{ ...RENT, territory: 'NO', opensOn: '2026-01-01', versions: 1 }] })
    }
    return Response.json(RENT, { headers: { ETag: '"3"' } })
  })
  show(<ProgrammesPage slug="rent" />)
  return sent
}

async function write(more: string) {
  await userEvent.type(await screen.findByLabelText('The rules as text'), more)
  await userEvent.click(screen.getByRole('button', { name: 'Check the rules' }))
}

describe('the rules of a programme', () => {
  it('are saved as the next version once they were checked, with a reason', async () => {
    const sent = open(SOUND)
    await write('# wider')
    expect(await screen.findByText('1 difference to version 1')).toBeTruthy()
    expect(screen.getByText('Nothing is wrong. 2 examples hold.')).toBeTruthy()
    expect(screen.getByText('adds nobody: other paths reach all of its people')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Save as version 2' }))
    const sheet = await screen.findByRole('dialog')
    await userEvent.type(within(sheet).getByLabelText('Reason'), 'Rents rose.')
    await userEvent.click(within(sheet).getByRole('button', { name: 'Save as version 2' }))
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({
        path: '/api/v1/managed-programmes/rent/versions',
        body: { text: `${RENT.text}# wider`, reason: 'Rents rose.' },
        ifMatch: '"3"',
      }),
    )
  })

  it('cannot be saved with a mistake, and the line of it is marked', async () => {
    open({
      ...SOUND,
      savable: false,
      problems: [{ line: 2, column: 8, at: '/facts', rule: 'x', message: 'No facts.', remedy: 'Ask something.' }],
      differences: [],
    })
    await write('# wrong')
    await userEvent.click(await screen.findByRole('button', { name: 'Line 2' }))
    const field = screen.getByLabelText<HTMLTextAreaElement>('The rules as text')
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('facts: []')
    expect(screen.queryByRole('button', { name: 'Save as version 2' })).toBeNull()
    expect(screen.getByText('Check the rules before you save them.')).toBeTruthy()
  })

  it('tell which example answers otherwise', async () => {
    open({
      ...SOUND,
      savable: false,
      failed: [{ line: 1, name: 'Just young', target: 'rent', expected: 'ELIGIBLE', answered: 'NOT_ELIGIBLE' }],
    })
    await write('# narrow')
    expect(await screen.findByText('Just young: rent gives “does not qualify”, not “qualifies”.')).toBeTruthy()
  })
})

describe('the coverage of a programme', () => {
  it('is told in figures, by group, with a warning below the limit', async () => {
    open(SOUND)
    expect(await screen.findByText('25% have at least one free, certified offer')).toBeTruthy()
    expect(screen.getByText('Below the limit of 60%')).toBeTruthy()
    expect(screen.getByText('1 group or territory is below it as well.')).toBeTruthy()
    const row = screen.getByRole('row', { name: /your age: 20 to 29/ })
    expect(within(row).getByText('20%')).toBeTruthy()
    expect(within(row).getByText('80%')).toBeTruthy()
  })
})

describe('the season of a programme', () => {
  it('is closed by hand with a reason, and nothing else is offered', async () => {
    const sent = open(SOUND)
    await userEvent.click(await screen.findByRole('button', { name: 'Close now' }))
    expect(screen.queryByRole('button', { name: 'Open now' })).toBeNull()
    const sheet = await screen.findByRole('dialog')
    await userEvent.type(within(sheet).getByLabelText('Reason'), 'The money is gone.')
    await userEvent.click(within(sheet).getByRole('button', { name: 'Close now' }))
    await waitFor(() =>
      expect(sent.at(-1)).toEqual({
        path: '/api/v1/managed-programmes/rent/closing',
        body: { reason: 'The money is gone.' },
        ifMatch: '"3"',
      }),
    )
  })
})
