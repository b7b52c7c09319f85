import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { show } from '../test/show.tsx'
import { Pager } from './Pager.tsx'

describe('the pager', () => {
  it('goes on and back within the pages there are', async () => {
    const onPage = vi.fn()
    show(<Pager label="Cases" page={1} size={10} total={25} onPage={onPage} />)
    expect(screen.getByRole('status').textContent).toBe('Page 2 of 3')
    await userEvent.click(screen.getByRole('button', { name: 'Next' }))
    await userEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(onPage.mock.calls).toEqual([[2], [0]])
  })

  it('stops at the last page, whose button keeps the focus', async () => {
    const onPage = vi.fn()
    show(<Pager label="Cases" page={2} size={10} total={25} onPage={onPage} />)
    const next = screen.getByRole('button', { name: 'Next' })
    await userEvent.click(next)
    expect(onPage).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(next)
  })

  it('is not there when everything fits on one page', () => {
    const { container } = show(<Pager label="Cases" page={0} size={10} total={10} onPage={() => undefined} />)
    expect(container.innerHTML).toBe('')
  })
})
