import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AuditEntry, Verification } from '../../../api/audit.ts'
import { show } from '../../../test/show.tsx'
import { AuditPage } from './AuditPage.tsx'

const ENTRIES: AuditEntry[] = [
  {
    id: '1',
    place: 7,
    at: '2026-11-27T10:00:00Z',
    kind: 'ROLE_CHANGED',
    account: 'a',
    name: 'Olga',
    subject: 'account:b',
    detail: 'ROLE_GRANTED OPERATOR',
  },
  { id: '2', at: '2026-11-27T10:00:01Z', kind: 'CASE_DECIDED', account: 'c', subject: 'case:d', detail: 'CONFIRM' },
  { id: '3', place: 6, at: '2026-11-27T09:00:00Z', kind: 'SIGN_IN_REFUSED', subject: 'account:b', detail: 'PASSWORD' },
]

function server(found: Verification) {
  const asked: string[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string, { method, body }: RequestInit) => {
      asked.push(`${method} ${path} ${body ?? ''}`.trim())
      return method === 'POST'
        ? Response.json(found)
        : Response.json({ items: ENTRIES, page: 1, size: 50, total: ENTRIES.length })
    }),
  )
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('the access audit', () => {
  it('tells people, erased people and visitors apart, and what is not tied yet', async () => {
    const asked = server({ intact: true, entries: 7, waiting: 1 })
    show(<AuditPage />, { path: '/operate/audit' })
    expect(await screen.findByText('Olga')).toBeTruthy()
    expect(screen.getByText('Erased person')).toBeTruthy()
    expect(screen.getByText('Unknown')).toBeTruthy()
    expect(screen.getByText('not tied yet')).toBeTruthy()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'ROLE_CHANGED')
    await waitFor(() => expect(asked.at(-1)).toContain('kind=ROLE_CHANGED'))
  })

  it('says where the chain is broken, held against the end that somebody kept', async () => {
    const asked = server({ intact: false, entries: 3, brokenAt: 4, why: 'ENTRY_CHANGED', waiting: 0 })
    show(<AuditPage />, { path: '/operate/audit' })
    await userEvent.type(screen.getByLabelText('Signed end from an earlier download'), '{{"head":"kept"}')
    await userEvent.click(screen.getByRole('button', { name: 'Verify the log' }))
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringContaining('broken at no. 4'))
    expect(asked).toContain('POST /api/v1/audit/verification {"head":"kept"}')
  })
})
