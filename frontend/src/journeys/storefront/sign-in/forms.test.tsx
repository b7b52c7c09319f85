import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sessionQuery } from '../../../api/session.ts'
import { show } from '../../../test/show.tsx'
import RegisterPage from './RegisterPage.tsx'
import SignInPage from './SignInPage.tsx'

function refuse(status: number, body: object) {
  const asked = vi.fn(async () => Response.json({ status, title: 'Refused', ...body }, { status }))
  vi.stubGlobal('fetch', asked)
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('signing in', () => {
  it('sends what was typed and shows a refusal with its remedy', async () => {
    const asked = refuse(401, { type: 'x/wrong', title: 'The e-mail or the password is wrong', remedy: 'Check both.' })
    show(<SignInPage />)
    await userEvent.type(screen.getByLabelText('E-mail'), 'kari@example.org')
    await userEvent.type(screen.getByLabelText('Password'), 'a long sentence')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Check both.')
    expect(asked).toHaveBeenCalledWith(
      '/api/v1/session',
      expect.objectContaining({
        method: 'POST',
        body: JSON.stringify({ email: 'kari@example.org', password: 'a long sentence' }),
      }),
    )
  })

  it('says how signing in through another service ended, and nothing that somebody else wrote into the address', () => {
    const told = show(<SignInPage />, { path: '/sign-in?problem=sign-in-cancelled' })
    expect(screen.getByRole('alert').textContent).toContain('The sign-in was cancelled')
    told.unmount()
    show(<SignInPage />, { path: '/sign-in?problem=call-this-number' })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('offers the identity providers of the installation, and brings the reader back', () => {
    window.history.replaceState(null, '', '/sign-in?return=/vendor')
    const { client } = show(<SignInPage />)
    expect(screen.queryByRole('link', { name: /Sign in with/ })).toBeNull()
    client.setQueryData(sessionQuery.queryKey, {
      signedIn: false,
      oidc: [{ id: 'p', name: 'ID-porten', href: '/oauth/login/p' }],
    })
    return waitFor(() =>
      expect(screen.getByRole('link', { name: 'Sign in with ID-porten' }).getAttribute('href')).toBe(
        '/oauth/login/p?return=%2Fvendor',
      ),
    )
  })
})

describe('making an account', () => {
  it('lists the errors above the form, ties them to the fields and takes the reader there', async () => {
    refuse(400, {
      type: 'x/invalid',
      errors: [{ pointer: '/password', code: 'c', detail: 'The password has 5 characters. It needs 12.' }],
    })
    show(<RegisterPage />)
    await userEvent.click(screen.getByRole('button', { name: 'Make the account' }))
    const heading = await screen.findByRole('heading', { name: 'One thing to put right' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    const field = screen.getByLabelText('Password')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const told = field.getAttribute('aria-describedby')!.split(' ')
    expect(told.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('It needs 12.')
    Element.prototype.scrollIntoView = vi.fn()
    await userEvent.click(screen.getByRole('link', { name: 'The password has 5 characters. It needs 12.' }))
    expect(document.activeElement).toBe(field)
  })
})
