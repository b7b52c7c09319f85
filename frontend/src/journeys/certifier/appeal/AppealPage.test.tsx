import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AppealCase } from '../../../api/appeals.ts'
import { aStatement } from '../../../test/aStatement.ts'
import { show } from '../../../test/show.tsx'
import { AppealPage } from './AppealPage.tsx'

const APPEAL: AppealCase = {
  number: 'A-002187',
  status: 'EXAMINED',
  reviewId: 'c1',
  submissionNumber: 'S-002187',
  organisationName: 'Nordlys AS',
  listingName: 'Job compass',
  releaseVersion: '4.2.0',
  grounds: 'Page 3 says it.',
  lodgedAt: '2026-11-20T10:00:00Z',
  dueAt: '2026-12-04T10:00:00Z',
  late: false,
  mine: true,
  allowedActions: ['LEAVE', 'UPHOLD', 'OVERTURN'],
}

function server(appeal: AppealCase) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.includes('/statement')) return Response.json(aStatement('The source is missing.'))
    if (init.method === 'GET') return Response.json(appeal)
    sent.push({ path, body: init.body && JSON.parse(String(init.body)) })
    return Response.json({ ...appeal, status: 'OVERTURNED', endedAt: '2026-11-30T10:00:00Z', allowedActions: [] })
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

describe('an appeal', () => {
  it('stands beside the decision it is about and is decided with reasons', async () => {
    const sent = server(APPEAL)
    show(<AppealPage number="A-002187" />)
    expect(await screen.findByText('Page 3 says it.')).toBeTruthy()
    expect(await screen.findByText('The source is missing.')).toBeTruthy()
    await userEvent.click(screen.getByLabelText('Set the refusal aside'))
    await userEvent.click(screen.getByRole('button', { name: 'Set aside and open the case' }))
    expect(screen.getByText('Write the reasons.')).toBeTruthy()
    await userEvent.type(screen.getByLabelText('Reasons'), 'It does.')
    await userEvent.click(screen.getByRole('button', { name: 'Set aside and open the case' }))
    await waitFor(() =>
      expect(sent).toEqual([
        { path: '/api/v1/appeal-cases/A-002187/decision', body: { outcome: 'OVERTURN', reasons: 'It does.' } },
      ]),
    )
  })

  it('says why somebody with a part in the case can do nothing', async () => {
    server({ ...APPEAL, status: 'LODGED', mine: false, allowedActions: [] })
    show(<AppealPage number="A-002187" />)
    expect(await screen.findByText(/^You did something in this case/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
