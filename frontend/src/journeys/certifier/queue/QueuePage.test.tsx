import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { QueueItem } from '../../../api/reviews.ts'
import { show } from '../../../test/show.tsx'
import { QueuePage } from './QueuePage.tsx'
import { SHELVES } from './shelves.ts'

const FREE: QueueItem = {
  id: 'c1',
  number: 'S-000001',
  submissionId: 's1',
  listingSlug: 'jobbkompasset',
  listingName: 'Jobbkompasset',
  releaseVersion: '4.2.0',
  organisationName: 'Nordlys AS',
  kind: 'WEB_APP',
  profile: 'base',
  tier: 'MEDIUM',
  status: 'QUEUED',
  round: 1,
  priority: 'IN_TURN',
  openedAt: '2026-11-18T10:00:00Z',
  clock: { promise: 'ORDINARY', runs: true, promisedMinutes: 7200, spentMinutes: 1500, late: false, pauses: [] },
  counts: { met: 1, notMet: 0, open: 2, didNotRun: 0 },
  allowedActions: ['CLAIM', 'MESSAGE'],
}

const BLOCKED: QueueItem = {
  ...FREE,
  id: 'c2',
  number: 'S-000002',
  listingName: 'Kursfinner',
  blockedReason: 'BELONGS_TO_ORGANISATION',
  allowedActions: [],
}

const waiting = SHELVES[0]

/** Like the server: what carries the words of the question. */
function open(items: QueueItem[], path = '/certify') {
  const asked = vi.fn(async (address: string) => {
    if (address.endsWith('/waiting-times')) {
      return Response.json({ all: { decided: 40, p50Minutes: 2900, p90Minutes: 7200 }, waiting: 3 })
    }
    const query = new URL(address, 'https://store.example').searchParams
    const words = query.get('words') ?? ''
    const fit = items
      .filter(({ listingName }) => listingName.toLowerCase().includes(words))
      .filter(({ blockedReason }) => !(query.get('takeable') && blockedReason))
    return Response.json({ items: fit, page: 1, size: 50, total: fit.length })
  })
  vi.stubGlobal('fetch', asked)
  return show(waiting && <QueuePage shelf={waiting} />, { path })
}

describe('the queue', () => {
  it('shows a case that one may not take, with the reason, and offers nothing to do with it', async () => {
    open([BLOCKED, FREE])
    const row = await screen.findByRole('row', { name: /Kursfinner/ })
    expect(within(row).getByText(/you belong to the organisation/)).toBeTruthy()
    expect(within(row).queryByRole('button')).toBeNull()
    expect(within(row).queryByRole('link')).toBeNull()
  })

  it('tells how long vendors wait, as everybody can read it', async () => {
    open([FREE])
    expect((await screen.findByText('Half decided within')).nextSibling?.textContent).toBe('2.1 working days')
    expect(screen.getByText('Nine in ten within').nextSibling?.textContent).toBe('5 working days')
    expect(screen.getByRole('link', { name: 'Everybody sees these figures' })).toBeTruthy()
  })

  it('names the next case that one may take', async () => {
    open([BLOCKED, FREE])
    const claim = await screen.findByRole('button', { name: /^Claim the next case/ })
    expect(document.getElementById(claim.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Jobbkompasset 4.2.0',
    )
  })

  it('keeps its filter in the address', async () => {
    const { addresses } = open([BLOCKED, FREE])
    await userEvent.type(await screen.findByLabelText('Find'), 'kurs')
    expect(addresses?.at(-1)).toBe('/certify?q=kurs')
    await waitFor(() => expect(screen.queryByRole('row', { name: /Jobbkompasset/ })).toBeNull())
    expect(screen.getByRole('row', { name: /Kursfinner/ })).toBeTruthy()
  })

  it('opens with the filter of the address, and can leave out what one may not take', async () => {
    open([BLOCKED, FREE], '/certify?hide=blocked')
    expect(await screen.findByRole('row', { name: /Jobbkompasset/ })).toBeTruthy()
    expect(screen.queryByRole('row', { name: /Kursfinner/ })).toBeNull()
  })

  it('tells an empty filter from an empty queue', async () => {
    open([FREE], '/certify?q=nothing-like-it')
    expect(await screen.findByRole('heading', { name: 'No case fits the filter' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }))
    expect(await screen.findByRole('row', { name: /Jobbkompasset/ })).toBeTruthy()
  })

  it('says why a case stands where it stands, and how long the store has had it', async () => {
    open([{ ...FREE, priority: 'OVERDUE' }])
    const row = within(await screen.findByRole('row', { name: /Jobbkompasset/ }))
    expect(row.getByText('First: the promise to the vendor is broken')).toBeTruthy()
    expect(row.getByText('Our time so far: 1 working day')).toBeTruthy()
    expect(row.getByText('Risk: Medium')).toBeTruthy()
  })
})
