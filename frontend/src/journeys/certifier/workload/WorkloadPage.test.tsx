import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { show } from '../../../test/show.tsx'
import { WorkloadPage } from './WorkloadPage.tsx'

const ANNA = { id: 'a', name: 'Anna' }

const CONFLICT = {
  id: 'k1',
  person: ANNA,
  organisationName: 'Nordlys AS',
  kind: 'DECLARED',
  reason: 'My sister owns it.',
  since: '2026-11-20T10:00:00Z',
  mayEnd: true,
}

function server(conflict: object) {
  const asked = vi.fn(async (path: string, _init?: RequestInit) => {
    if (path.endsWith('/end')) return Response.json({ items: [] })
    if (path.endsWith('/review-conflicts')) return Response.json({ items: [conflict] })
    return Response.json({ certifiers: [{ certifier: ANNA, working: 4, late: 1, withVendor: 2, decided: 9 }] })
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true
  })
  HTMLDialogElement.prototype.close = vi.fn()
})

describe('the workload', () => {
  it('counts what each certifier has to do', async () => {
    server(CONFLICT)
    show(<WorkloadPage />, { path: '/certify/workload' })
    const row = within(await screen.findByRole('row', { name: /Anna/ }))
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['4', '1', '2', '9'])
  })

  it('lets an operator end a conflict of interest, and only with a reason', async () => {
    const asked = server(CONFLICT)
    show(<WorkloadPage />, { path: '/certify/workload' })
    await userEvent.click(await screen.findByRole('button', { name: 'End for Anna' }))
    const sheet = within(screen.getByRole('dialog'))
    await userEvent.click(sheet.getByRole('button', { name: 'End' }))
    expect(sheet.getByText('Write why.')).toBeTruthy()
    await userEvent.type(sheet.getByRole('textbox'), 'She moved on.')
    await userEvent.click(sheet.getByRole('button', { name: 'End' }))
    expect(await screen.findByText('Nobody has declared an interest.')).toBeTruthy()
    await waitFor(() => expect(asked.mock.calls.filter(([path]) => path.endsWith('/k1/end'))).toHaveLength(1))
  })

  it('offers nothing to whoever may not', async () => {
    server({ ...CONFLICT, mayEnd: false })
    show(<WorkloadPage />, { path: '/certify/workload' })
    expect(await screen.findByText('Anna, from Nordlys AS')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^End/ })).toBeNull()
  })
})
