import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from '../../api/problem.ts'
import { show } from '../../test/show.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

describe('a failed request', () => {
  it('is said at once: what happened, what to do, the number for support, and the way to try again', async () => {
    const retry = vi.fn()
    show(<ProblemAlert error={new Problem('internal-error', 500, { requestId: '8F2C-11' })} onRetry={retry} />)
    const alert = within(screen.getByRole('alert', { name: 'Something went wrong on our side' }))
    expect(alert.getByText('Error number 8F2C-11')).toBeTruthy()
    await userEvent.click(alert.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('leads to sign-in and back when the session has ended', () => {
    window.history.replaceState(null, '', '/vendor?page=2')
    show(<ProblemAlert error={new Problem('sign-in-required', 401)} />)
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
      '/sign-in?return=%2Fvendor%3Fpage%3D2',
    )
  })

  it('shows nothing while nothing has failed', () => {
    const { container } = show(<ProblemAlert error={null} />)
    expect(container.innerHTML).toBe('')
  })
})
