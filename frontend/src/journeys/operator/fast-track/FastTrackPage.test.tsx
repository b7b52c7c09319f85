import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { show } from '../../../test/show.tsx'
import { FastTrackPage } from './FastTrackPage.tsx'

const EMPTY = { criteria: ['SEC-01', 'SEC-02'], targetMinutes: 240, validDays: 30, items: [] }

const OPEN = {
  submissionNumber: 'S-000123',
  listingSlug: 'flomhjelp',
  listingName: 'Flomhjelp',
  releaseVersion: '1.0.0',
  reason: 'The river floods Fjellvik tonight.',
  openedAt: '2026-11-20T10:00:00Z',
  status: 'QUEUED',
  dueAt: '2026-11-20T14:00:00Z',
  late: false,
}

function server() {
  const asked = vi.fn(async (_path: string, init?: RequestInit) =>
    Response.json(init?.method === 'POST' ? { ...EMPTY, items: [OPEN] } : EMPTY),
  )
  vi.stubGlobal('fetch', asked)
  return () => asked.mock.calls.filter(([, init]) => init?.method === 'POST')
}

describe('the fast track', () => {
  it('says what it means before anybody opens it', async () => {
    server()
    show(<FastTrackPage />, { path: '/operate/fast-track' })
    expect(await screen.findByText(/An answer within four hours on 2 criteria/)).toBeTruthy()
    expect(screen.getByText('No case has been on the fast track.')).toBeTruthy()
  })

  it('opens with a reason for everybody, and not without', async () => {
    const posted = server()
    show(<FastTrackPage />, { path: '/operate/fast-track' })
    await userEvent.type(screen.getByLabelText('Number of the submission'), 'S-000123')
    await userEvent.type(screen.getByLabelText('Why it cannot wait'), 'Urgent.')
    await userEvent.click(screen.getByRole('button', { name: 'Open the fast track' }))
    expect(screen.getByText('Write at least 20 characters on why.')).toBeTruthy()
    expect(posted()).toEqual([])

    await userEvent.type(screen.getByLabelText('Why it cannot wait'), ' The river floods Fjellvik.')
    await userEvent.click(screen.getByRole('button', { name: 'Open the fast track' }))
    expect(await screen.findByText(/Answer by 20 Nov 2026/)).toBeTruthy()
    expect(JSON.parse(String(posted()[0]?.[1]?.body))).toEqual({
      submissionNumber: 'S-000123',
      reason: 'Urgent. The river floods Fjellvik.',
    })
  })
})
