import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Account } from '../../api/types.ts'
import { show } from '../../test/show.tsx'
import { type ConsoleEntry, ConsoleShell } from './ConsoleShell.tsx'
import { RoomGate } from './RoomGate.tsx'

const MATS: Account = {
  id: '1',
  name: 'Mats Berge',
  email: 'mats@nordlys.example',
  hasPassword: true,
  roles: ['CITIZEN', 'CERTIFIER'],
  memberships: [{ organisationId: '1', organisationSlug: 'nordlys', organisationName: 'Nordlys AS', role: 'OWNER' }],
}

const ENTRIES: ConsoleEntry[] = [
  { href: '/vendor', name: 'Home', icon: 'House' },
  { href: '/vendor/submissions', name: 'Submissions', icon: 'Rocket', waiting: 2 },
]

function showRoom(path: string, account: Account | undefined, room: 'vendor' | 'operator' = 'vendor') {
  show(
    <RoomGate room={room}>
      <ConsoleShell room={room} entries={ENTRIES}>
        <h1>The page</h1>
      </ConsoleShell>
    </RoomGate>,
    { path, account },
  )
}

describe('a workroom', () => {
  it('marks the entry of the page below it, and not the room’s own page', () => {
    showRoom('/vendor/submissions/1', MATS)
    const navigation = screen.getByRole('navigation', { name: 'Vendor' })
    expect(within(navigation).getByRole('link', { name: /Submissions/ })).toHaveProperty('ariaCurrent', 'page')
    expect(within(navigation).getByRole('link', { name: 'Home' }).getAttribute('aria-current')).toBeNull()
  })

  it('offers the other rooms that the person may enter, and no more', () => {
    showRoom('/vendor', MATS)
    const rooms = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(rooms).toContain('/certify')
    expect(rooms).not.toContain('/operate')
  })

  it('is closed to a visitor, who is sent to sign in and back', () => {
    window.history.replaceState(null, '', '/vendor/submissions/1?step=texts')
    showRoom('/vendor', undefined)
    const back = encodeURIComponent('/vendor/submissions/1?step=texts')
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe(
      `/sign-in?return=${back}`,
    )
    expect(screen.queryByText('The page')).toBeNull()
  })

  it('tells somebody without the role why it is closed', () => {
    showRoom('/operate', MATS, 'operator')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This part is not open to you')
    expect(screen.queryByText('The page')).toBeNull()
  })

  it('closes the open menu on Escape and gives the focus back', async () => {
    showRoom('/vendor', MATS)
    const summary = screen.getByText('Your menu').closest('summary')!
    const menu = summary.closest('details')!
    menu.open = true
    await userEvent.keyboard('{Escape}')
    expect(menu.open).toBe(false)
    expect(document.activeElement).toBe(summary)
  })

  it('says that the network is gone', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    showRoom('/vendor', MATS)
    expect(screen.getByText('You are offline.')).toBeTruthy()
  })
})
