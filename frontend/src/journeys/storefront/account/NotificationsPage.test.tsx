import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Told } from '../../../api/notifications.ts'
import type { Account } from '../../../api/types.ts'
import { show } from '../../../test/show.tsx'
import { NotificationsPage } from './NotificationsPage.tsx'

const KARI: Account = {
  id: '1',
  name: 'Kari Moen',
  email: 'kari@example.org',
  hasPassword: true,
  roles: ['CITIZEN'],
  memberships: [],
}

const SUSPENDED: Told = {
  id: '11111111-1111-1111-1111-111111111111',
  topic: 'CERTIFICATE_SUSPENDED',
  said: { name: 'Kart', version: '2.0', number: 'CS-2026-000001', reason: 'A condition was missed.' },
  href: '/vendor/submissions/1',
  at: '2026-11-20T10:00:00Z',
}

function server(told: Told[]) {
  const sent: string[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string, { method, body }: RequestInit) => {
      if (path.endsWith('/preferences'))
        return Response.json({
          mails: true,
          topics: [
            { topic: 'CERTIFICATE_SUSPENDED', audience: 'VENDOR_MEMBERS', shown: true, mail: 'NOW', optional: false },
            { topic: 'RELEASE_CERTIFIED', audience: 'VENDOR_MEMBERS', shown: true, mail: 'NOW', optional: true },
          ],
        })
      if (method !== 'GET') {
        sent.push(`${method} ${path} ${body ?? ''}`.trim())
        return new Response(null, { status: 204 })
      }
      return Response.json({ items: told, page: 1, size: 20, total: told.length, unread: told.length })
    }),
  )
  return sent
}

afterEach(() => vi.unstubAllGlobals())

describe('what one was told', () => {
  it('says what happened in the reader’s language, and is read by who follows it or says so', async () => {
    const sent = server([SUSPENDED])
    show(<NotificationsPage />, { account: KARI })
    expect(await screen.findByRole('link', { name: 'Certificate suspended: Kart 2.0' })).toBeTruthy()
    expect(screen.getByText(/A condition was missed\./)).toBeTruthy()
    expect(screen.getByText('1 unread notification')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Mark as read: Certificate suspended: Kart 2.0' }))
    await waitFor(() => expect(sent).toEqual([`POST /api/v1/notifications/${SUSPENDED.id}/reading`]))
  })

  it('offers a choice only for what is no matter of rights or security', async () => {
    const sent = server([])
    show(<NotificationsPage />, { account: KARI })
    const mail = await screen.findByRole('combobox', { name: 'E-mail: Certified: …' })
    expect(screen.queryByRole('combobox', { name: /Certificate suspended/ })).toBeNull()
    expect(screen.getByText('Always')).toBeTruthy()
    await userEvent.selectOptions(mail, 'DIGEST')
    await waitFor(() =>
      expect(sent).toEqual(['PUT /api/v1/notifications/preferences/RELEASE_CERTIFIED {"shown":true,"mail":"DIGEST"}']),
    )
  })
})
