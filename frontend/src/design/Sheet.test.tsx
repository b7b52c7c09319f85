import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Sheet } from './Sheet.tsx'

/** jsdom knows the element but cannot open it. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
  }
})

function sheet(open: boolean, onCancel = vi.fn()) {
  return (
    <Sheet
      open={open}
      title="Withdraw 2.1?"
      cancel="Keep it"
      onCancel={onCancel}
      action={<button type="button">Withdraw</button>}
    >
      <p>People can no longer get it.</p>
    </Sheet>
  )
}

describe('a sheet', () => {
  it('is named by its question and begins there', () => {
    render(sheet(true))
    expect(screen.getByRole('dialog', { name: 'Withdraw 2.1?' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Withdraw 2.1?' }))
  })

  it('leaves the decision to its owner when it is cancelled', async () => {
    const cancelled = vi.fn()
    render(sheet(true, cancelled))
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(cancelled).toHaveBeenCalledTimes(1)
    expect(screen.getByRole('dialog')).toHaveProperty('open', true)
  })

  it('shows nothing while it is closed', () => {
    const { rerender } = render(sheet(true))
    rerender(sheet(false))
    expect(screen.queryByText('People can no longer get it.')).toBeNull()
  })
})
