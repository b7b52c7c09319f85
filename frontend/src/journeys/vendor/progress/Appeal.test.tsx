import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { VendorAppeal } from '../../../api/appeals.ts'
import { show } from '../../../test/show.tsx'
import { Appeal } from './Appeal.tsx'

const LODGED: VendorAppeal = {
  appeal: {
    number: 'A-002187',
    status: 'LODGED',
    grounds: 'Page 3 says it.',
    lodgedAt: '2026-11-20T10:00:00Z',
    dueAt: '2026-12-04T10:00:00Z',
    mayWithdraw: true,
  },
}

function server(first: VendorAppeal) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'GET') return Response.json(first)
    sent.push({ path, body: init.body && JSON.parse(String(init.body)) })
    return Response.json(LODGED)
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

describe('the appeal against a refusal', () => {
  it('asks for grounds, is sent once and says until when an answer comes', async () => {
    const sent = server({ lodgeUntil: '2026-12-11' })
    show(<Appeal submission="s1" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Send the appeal' }))
    expect(screen.getByText('Write why the decision is wrong.')).toBeTruthy()
    expect(sent).toEqual([])
    await userEvent.type(screen.getByLabelText('Why the decision is wrong'), ' Page 3 says it. ')
    await userEvent.click(screen.getByRole('button', { name: 'Send the appeal' }))
    await waitFor(() =>
      expect(sent).toEqual([{ path: '/api/v1/submissions/s1/appeal', body: { grounds: 'Page 3 says it.' } }]),
    )
    expect(await screen.findByText(/Answer by 4 December 2026/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Send the appeal' })).toBeNull()
  })

  it('is not there where nothing can be appealed against', async () => {
    server({})
    const { container } = show(<Appeal submission="s1" />)
    await waitFor(() => expect(container.querySelector('#appeal')).toBeNull())
  })

  it('tells how it ended, with the reasons', async () => {
    server({
      appeal: {
        ...(LODGED.appeal as NonNullable<VendorAppeal['appeal']>),
        status: 'OVERTURNED',
        endedAt: '2026-11-30T10:00:00Z',
        reasons: 'It does.',
        mayWithdraw: false,
      },
    })
    show(<Appeal submission="s1" />)
    expect(await screen.findByText('It does.')).toBeTruthy()
    expect(screen.getByText('The refusal was set aside')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Withdraw the appeal' })).toBeNull()
  })
})
