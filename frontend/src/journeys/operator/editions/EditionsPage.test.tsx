import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Edition, Impact } from '../../../api/editions.ts'
import { show } from '../../../test/show.tsx'
import { EditionsPage } from './EditionsPage.tsx'

const DRAFT: Edition = {
  id: '2026-2',
  status: 'DRAFT',
  basedOn: '2026-1',
  plannedFrom: '2027-06-01',
  criteria: 51,
  history: [],
  allowedActions: ['CONSULT'],
}

const IN_FORCE: Edition = {
  id: '2026-1',
  status: 'IN_FORCE',
  plannedFrom: '2026-01-01',
  enforcedAt: '2026-01-01T00:00:00Z',
  criteria: 50,
  history: [],
  allowedActions: [],
}

const IMPACT: Impact = {
  edition: '2026-2',
  run: {
    status: 'DONE',
    plannedAt: '2026-11-27T10:00:00Z',
    endedAt: '2026-11-27T10:00:05Z',
    total: 2,
    fails: 1,
    needsPerson: 1,
    undecided: 0,
    people: [{ criterion: 'OPS-02', releases: 1 }],
    results: [
      {
        certificate: 'CS-2026-000007',
        listingSlug: 'jobbkompasset',
        listingName: 'Jobbkompasset',
        releaseVersion: '4.2.0',
        profile: 'base',
        tier: 'HIGH',
        outcome: 'FAILS',
        blockedBy: ['SEC-05'],
        needsCondition: ['INT-01'],
        needsPerson: [],
        open: [],
        waived: [],
        cleared: 1,
      },
      {
        certificate: 'CS-2026-000008',
        listingSlug: 'skattehjelp',
        listingName: 'Skattehjelp',
        releaseVersion: '1.0.0',
        profile: 'tax',
        tier: 'HIGH',
        outcome: 'NEEDS_PERSON',
        blockedBy: [],
        needsCondition: [],
        needsPerson: ['OPS-02'],
        open: [],
        waived: [],
        cleared: 0,
      },
    ],
  },
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

function open(impact: Impact) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') sent.push({ path, body: init.body && JSON.parse(String(init.body)) })
    if (path.endsWith('/impact')) return Response.json(impact)
    if (init?.method === 'POST') return Response.json(DRAFT)
    return Response.json({ items: [DRAFT, IN_FORCE] })
  })
  show(<EditionsPage />)
  return sent
}

describe('the editions', () => {
  it('tell which releases a draft would fail, and by which criteria', async () => {
    open(IMPACT)
    const row = await screen.findByRole('row', { name: /Jobbkompasset/ })
    expect(within(row).getByText('Would fail')).toBeTruthy()
    expect(within(row).getByText('stopped by SEC-05')).toBeTruthy()
    expect(within(row).getByText('needs a date for INT-01')).toBeTruthy()
    expect(within(row).getByText('1 cleared finding counted')).toBeTruthy()
  })

  it('tell what only people can decide, and for how many releases', async () => {
    open(IMPACT)
    expect(await screen.findByText(/1 of 2 would fail. Needs a person: 1. /)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'OPS-02' }).closest('li')?.textContent).toBe('OPS-02: 1 release')
    const row = screen.getByRole('row', { name: /Skattehjelp/ })
    expect(within(row).getByText('Needs a person')).toBeTruthy()
    expect(within(row).getByText('for a person: OPS-02')).toBeTruthy()
  })

  it('ask for no impact of an edition that is in force', async () => {
    open({ edition: '2026-2' })
    const inForce = await screen.findByRole('region', { name: '2026-1' })
    expect(within(inForce).queryByRole('button')).toBeNull()
    expect(await screen.findByText('Nobody has worked it out yet.')).toBeTruthy()
  })

  it('move along with a reason and a day', async () => {
    const sent = open({ edition: '2026-2' })
    await userEvent.click(await screen.findByRole('button', { name: 'Send to consultation' }))
    const sheet = await screen.findByRole('dialog')
    await userEvent.type(within(sheet).getByLabelText('Last day for comments'), '2027-01-31')
    await userEvent.type(within(sheet).getByLabelText(/Reason/), 'Tell us.')
    await userEvent.click(within(sheet).getByRole('button', { name: 'Send to consultation' }))
    await waitFor(() =>
      expect(sent).toEqual([
        {
          path: '/api/v1/criteria/editions/2026-2/consultation',
          body: { until: '2027-01-31', reason: 'Tell us.' },
        },
      ]),
    )
  })
})
