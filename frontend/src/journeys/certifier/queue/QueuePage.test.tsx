import { screen, within } from '@testing-library/react'
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
  status: 'QUEUED',
  round: 1,
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

function open(items: QueueItem[], path = '/certify') {
  vi.stubGlobal('fetch', async () => Response.json({ items, page: 1, size: 50, total: items.length }))
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
    expect(screen.queryByRole('row', { name: /Jobbkompasset/ })).toBeNull()
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
    expect(screen.getByRole('row', { name: /Jobbkompasset/ })).toBeTruthy()
  })
})
