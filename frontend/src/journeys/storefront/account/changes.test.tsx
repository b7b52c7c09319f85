import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Account } from '../../../api/types.ts'
import { show } from '../../../test/show.tsx'
import { EmailPage } from './EmailPage.tsx'
import { PasswordPage } from './PasswordPage.tsx'

const KARI: Account = {
  id: '1',
  name: 'Kari Moen',
  email: 'kari@example.org',
  hasPassword: true,
  roles: ['CITIZEN'],
  memberships: [],
}

function server(refusal?: object) {
  const asked = vi.fn(async (_: string, { method }: RequestInit) => {
    if (method !== 'PUT') return Response.json({ signedIn: true, account: KARI, oidc: [] })
    return refusal ? Response.json({ status: 422, ...refusal }, { status: 422 }) : new Response(null, { status: 204 })
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('changing the own account', () => {
  it('sends both passwords and goes back to the account, which says so', async () => {
    const asked = server()
    const { addresses } = show(<PasswordPage />, { path: '/account/password', account: KARI })
    await userEvent.type(screen.getByLabelText('Password now'), 'the one before')
    await userEvent.type(screen.getByLabelText('New password'), 'the one after')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(addresses?.at(-1)).toBe('/account?changed=password'))
    expect(asked).toHaveBeenCalledWith(
      '/api/v1/account/password',
      expect.objectContaining({
        method: 'PUT',
        body: JSON.stringify({ currentPassword: 'the one before', newPassword: 'the one after' }),
      }),
    )
  })

  it('ties a wrong password to its field and changes no address', async () => {
    server({
      type: '/problems/invalid-input',
      errors: [{ pointer: '/currentPassword', code: 'wrong-password', detail: 'This is not the password.' }],
    })
    const { addresses } = show(<EmailPage />, { path: '/account/email', account: KARI })
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('link', { name: 'This is not the password.' })
    expect(screen.getByLabelText('Password now').getAttribute('aria-invalid')).toBe('true')
    expect(addresses).toEqual(['/account/email'])
  })

  it('asks who has no password for the address alone', () => {
    server()
    const { email: _, ...nameless } = KARI
    show(<EmailPage />, { path: '/account/email', account: { ...nameless, hasPassword: false } })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add an e-mail')
    expect(screen.queryByLabelText('Password now')).toBeNull()
  })
})
