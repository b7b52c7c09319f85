import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CertificateMeasures, Measure } from '../../../api/certificates.ts'
import { show } from '../../../test/show.tsx'
import { CertificatePage } from './CertificatePage.tsx'

const NUMBER = 'CS-2026-000007'
const STANDS: CertificateMeasures = {
  number: NUMBER,
  listingSlug: 'job-compass',
  listingName: 'Job Compass',
  status: 'VALID',
  statusReason: '',
  proposable: ['SUSPENSION', 'EMERGENCY', 'REVOCATION'],
  items: [],
}
const WAITING: Measure = {
  id: 'm1',
  certificateNumber: NUMBER,
  listingSlug: 'job-compass',
  listingName: 'Job Compass',
  kind: 'REVOCATION',
  status: 'PROPOSED',
  reason: 'It takes money.',
  remedy: '',
  proposedBy: 'Anna',
  proposedAt: '2026-11-27T10:00:00Z',
  decisionReason: '',
  allowedActions: ['CONFIRM', 'RETURN'],
}

function server(measures: CertificateMeasures) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push({ path, body: JSON.parse(String(init.body)) })
      return Response.json({ ...measures, items: [], proposable: [] })
    }
    if (path.endsWith('/measures')) return Response.json(measures)
    return Response.json({ number: NUMBER, status: measures.status, conditions: [], history: [] })
  })
  return sent
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})
afterEach(() => vi.unstubAllGlobals())

describe('the page of a certificate', () => {
  it('stops it at once with a reason only, and says before that this ends by itself after a day', async () => {
    const sent = server(STANDS)
    show(<CertificatePage number={NUMBER} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Suspend at once' }))
    const sheet = screen.getByRole('dialog')
    expect(within(sheet).getByText(/^Ends by itself after 24 hours/)).toBeTruthy()
    await userEvent.click(within(sheet).getByRole('button', { name: 'Suspend at once' }))
    expect(within(sheet).getByText('Say why.')).toBeTruthy()
    expect(sent).toEqual([])
    await userEvent.type(within(sheet).getByLabelText('Reason, public'), 'It empties accounts.')
    await userEvent.click(within(sheet).getByRole('button', { name: 'Suspend at once' }))
    await waitFor(() =>
      expect(sent).toEqual([
        {
          path: `/api/v1/certificates/${NUMBER}/measures`,
          body: { kind: 'EMERGENCY', reason: 'It empties accounts.', remedy: '' },
        },
      ]),
    )
  })

  it('lets a second person confirm, and offers whoever proposed it to take it back only', async () => {
    const sent = server({ ...STANDS, proposable: [], items: [WAITING] })
    const { unmount } = show(<CertificatePage number={NUMBER} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(sent[0]?.path).toBe('/api/v1/measures/m1/confirmation'))
    unmount()

    server({ ...STANDS, proposable: [], items: [{ ...WAITING, allowedActions: ['WITHDRAW'] }] })
    show(<CertificatePage number={NUMBER} />)
    expect(await screen.findByRole('button', { name: 'Take back' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Propose to revoke' })).toBeNull()
  })
})
