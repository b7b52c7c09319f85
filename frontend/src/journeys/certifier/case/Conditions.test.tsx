import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Certificate } from '../../../api/certificates.ts'
import { show } from '../../../test/show.tsx'
import { Conditions } from './Conditions.tsx'

const OPEN: Certificate = {
  number: 'CS-2026-000007',
  status: 'SUSPENDED',
  conditions: [{ criterion: 'SEC-05', text: 'Hand in the list.', due: '2026-11-20', allowedActions: ['MEET'] }],
}
const MET: Certificate = {
  ...OPEN,
  status: 'VALID',
  conditions: [
    {
      criterion: 'SEC-05',
      text: 'Hand in the list.',
      due: '2026-11-20',
      met: { at: '2026-11-27T10:00:00Z', reason: 'The list is complete.' },
      allowedActions: [],
    },
  ],
}

function server(certificate: Certificate) {
  const asked = vi.fn(async (path: string, init: RequestInit) => {
    if (path.endsWith('/reviews/c1/certificate')) return Response.json({ number: certificate.number })
    return Response.json(init.method === 'POST' ? MET : certificate)
  })
  vi.stubGlobal('fetch', asked)
  return () => asked.mock.calls.filter(([, init]) => init.method === 'POST')
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

describe('the conditions of a certificate', () => {
  it('are recorded as met with a reason, and never without one', async () => {
    const sent = server(OPEN)
    show(<Conditions caseId="c1" />)
    expect(await screen.findByText(/^The certificate is suspended/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Record the condition on SEC-05 as met' }))
    const record = await screen.findByRole('button', { name: 'Record as met' })
    await userEvent.click(record)
    expect(await screen.findByText('Say what you saw.')).toBeTruthy()
    expect(sent()).toEqual([])

    await userEvent.type(screen.getByLabelText(/What did you see/), 'The list is complete.')
    await userEvent.click(record)
    expect(await screen.findByText('The list is complete.')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('button', { name: /SEC-05/ })).toBeNull())
    expect(screen.queryByText(/suspend/)).toBeNull()
    expect(sent().map(([path, init]) => [path, JSON.parse(String(init.body))])).toEqual([
      ['/api/v1/certificates/CS-2026-000007/conditions/SEC-05', { reason: 'The list is complete.' }],
    ])
  })

  it('offer nothing to who may not judge them', async () => {
    server({
      ...OPEN,
      status: 'PROVISIONAL',
      conditions: OPEN.conditions.map((one) => ({ ...one, allowedActions: [] })),
    })
    show(<Conditions caseId="c1" />)
    expect(await screen.findByText(/suspends the certificate/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /SEC-05/ })).toBeNull()
  })
})
