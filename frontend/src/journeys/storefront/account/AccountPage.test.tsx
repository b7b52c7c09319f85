import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OpenSession } from '../../../api/account.ts'
import type { AccountLibrary } from '../../../api/library.ts'
import type { Account } from '../../../api/types.ts'
import { show } from '../../../test/show.tsx'
import AccountPage from './AccountPage.tsx'

const KARI: Account = {
  id: '1',
  name: 'Kari Moen',
  email: 'kari@example.org',
  hasPassword: true,
  roles: ['CITIZEN'],
  memberships: [],
}

const session = (id: string, device: string, current = false): OpenSession => ({
  id,
  device,
  current,
  createdAt: '2026-11-20T10:00:00Z',
  lastSeenAt: '2026-11-21T10:00:00Z',
})

const OFF: AccountLibrary = { kept: false, apps: [], unknown: [] }

function server(sessions: OpenSession[], library = OFF) {
  const asked = vi.fn(async (path: string, { method }: RequestInit) => {
    if (path === '/api/v1/library') return Response.json(library)
    if (method !== 'DELETE') return Response.json(sessions)
    sessions.splice(
      sessions.findIndex(({ id }) => path.endsWith(`/${id}`)),
      1,
    )
    return new Response(null, { status: 204 })
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('the account', () => {
  it('shows where one is signed in, and ends another session but never this one', async () => {
    server([session('a', 'Firefox on Linux', true), session('b', 'Safari on iPhone')])
    show(<AccountPage />, { account: KARI })
    await screen.findByText('Firefox on Linux')
    expect(screen.queryByRole('button', { name: 'End the session on Firefox on Linux' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'End the session on Safari on iPhone' }))
    await waitFor(() => expect(screen.queryByText('Safari on iPhone')).toBeNull())
    expect(screen.getByText('The session has ended.')).toBeTruthy()
  })

  it('says whether the store keeps a list of apps, and that one of them needs attention', async () => {
    const app = { organisation: 'O', kind: 'WEB_APP', version: '1.0', addedAt: '2026-11-20T10:00:00Z' }
    server([], {
      kept: true,
      id: 'list-1',
      consentedAt: '2026-11-20T10:00:00Z',
      apps: [
        { ...app, slug: 'a', name: { en: 'A' }, notice: { kind: 'PAUSED', severity: 'MEDIUM', remedy: 'WAIT' } },
        { ...app, slug: 'b', name: { en: 'B' }, notice: { kind: 'UPDATE', severity: 'LOW', remedy: 'UPDATE' } },
      ],
      unknown: [],
    })
    show(<AccountPage />, { account: KARI })
    expect(await screen.findByText(/The store keeps a list of 2 apps for you, since 20 November 2026/)).toBeTruthy()
    expect(screen.getByText('One of them needs attention.')).toBeTruthy()
  })

  it('says that the store keeps no list unless somebody asked for one', async () => {
    server([])
    show(<AccountPage />, { account: KARI })
    expect(await screen.findByText(/The store keeps no list of your apps/)).toBeTruthy()
  })

  it('offers an address to who has none, and no password to who signs in elsewhere', () => {
    server([])
    const { email: _, ...nameless } = KARI
    show(<AccountPage />, { account: { ...nameless, name: 'Person BC234', hasPassword: false } })
    expect(screen.getByRole('link', { name: 'Add an e-mail' }).getAttribute('href')).toBe('/account/email')
    expect(screen.getByText(/We have no e-mail address/)).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Change password' })).toBeNull()
  })

  it('offers no room that the account may not enter', () => {
    server([])
    show(<AccountPage />, { account: KARI })
    expect(screen.queryByRole('link', { name: 'Check and certify apps' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Register an organisation' })).toBeTruthy()
  })

  it('asks a visitor to sign in and asks the server for nothing', () => {
    const asked = server([])
    show(<AccountPage />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sign in to go on')
    expect(asked).not.toHaveBeenCalled()
  })
})
