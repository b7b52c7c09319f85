import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Concern, ConcernLine } from '../../../api/concerns.ts'
import { show } from '../../../test/show.tsx'
import { ConcernsPage } from './ConcernsPage.tsx'

const LINE: ConcernLine = {
  number: 'K-2026-000007',
  listingSlug: 'job-compass',
  listingName: 'Job Compass',
  kind: 'SECURITY',
  status: 'TRIAGED',
  beginning: 'It asked for my card number…',
  language: 'en',
  receivedAt: '2026-11-20T10:00:00Z',
  dueAt: '2026-11-23T10:00:00Z',
  late: true,
  duplicates: 2,
}

const CONCERN: Concern = {
  ...LINE,
  releaseVersion: '2.1.0',
  details: 'It asked for my card number.\nI gave none.',
  answerWanted: true,
  duplicates: [],
  alike: [{ ...LINE, number: 'K-2026-000009', beginning: 'Card!', status: 'RECEIVED' }],
  history: [],
  allowedActions: ['TRIAGE', 'MERGE', 'ACT', 'DISMISS'],
}

function open(concern: Concern = CONCERN) {
  const sent: { path: string; body: unknown }[] = []
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push({ path, body: init.body && JSON.parse(String(init.body)) })
      return Response.json(concern)
    }
    asked.push(path)
    if (path.startsWith('/api/v1/releases')) {
      return Response.json({ items: [{ releaseVersion: '2.1.0' }], page: 1, size: 100, total: 1 })
    }
    return Response.json(
      path.startsWith('/api/v1/concerns?') ? { items: [LINE], page: 1, size: 24, total: 1, open: 3, late: 1 } : concern,
    )
  })
  show(<ConcernsPage number={LINE.number} />)
  return { sent, asked }
}

describe('the concerns', () => {
  it('say how many wait and how many are late, and ask for open ones first', async () => {
    const { asked } = open()
    expect(await screen.findByText('3 wait for an answer, 1 is late.')).toBeTruthy()
    expect(asked).toContain('/api/v1/concerns?page=1&size=24&status=RECEIVED&status=TRIAGED')
    expect(await screen.findByRole('link', { name: /It asked for my card number….*and 2 more/ })).toBeTruthy()
  })

  it('ask for late ones', async () => {
    const { asked } = open()
    await userEvent.selectOptions(await screen.findByLabelText('State'), 'Late')
    await waitFor(() =>
      expect(asked).toContain('/api/v1/concerns?page=1&size=24&status=RECEIVED&status=TRIAGED&late=true'),
    )
  })

  it('are not answered without an answer', async () => {
    const { sent } = open()
    const form = await screen.findByRole('form', { name: 'Answer' })
    await userEvent.click(within(form).getByRole('button', { name: 'Answer' }))
    expect(within(form).getByText('Write an answer.')).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('are answered with the quarantine of a version', async () => {
    const { sent } = open()
    const form = await screen.findByRole('form', { name: 'Answer' })
    await userEvent.click(await within(form).findByRole('radio', { name: /^Quarantine/ }))
    await userEvent.type(within(form).getByLabelText(/^Answer, public/), 'It asks for cards.')
    await userEvent.click(within(form).getByRole('button', { name: 'Quarantine and answer' }))
    await waitFor(() =>
      expect(sent).toEqual([
        {
          path: '/api/v1/concerns/K-2026-000007/action',
          body: { answer: 'It asks for cards.', language: 'en', quarantine: '2.1.0' },
        },
      ]),
    )
  })

  it('take in others that say the same', async () => {
    const { sent } = open()
    await userEvent.click(await screen.findByRole('button', { name: 'Merge K-2026-000009 into this one' }))
    await waitFor(() =>
      expect(sent).toEqual([{ path: '/api/v1/concerns/K-2026-000009/merger', body: { into: 'K-2026-000007' } }]),
    )
  })

  it('are taken up before they are answered', async () => {
    const { sent } = open({ ...CONCERN, status: 'RECEIVED', allowedActions: ['TRIAGE', 'MERGE'] })
    const form = await screen.findByRole('form', { name: 'Take it up' })
    expect(screen.queryByRole('form', { name: 'Answer' })).toBeNull()
    await userEvent.selectOptions(within(form).getByLabelText('It is about'), 'Misleading')
    await userEvent.click(within(form).getByRole('button', { name: 'I look into it' }))
    await waitFor(() =>
      expect(sent).toEqual([{ path: '/api/v1/concerns/K-2026-000007/triage', body: { kind: 'MISLEADING', note: '' } }]),
    )
  })
})
