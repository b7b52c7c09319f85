import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ListingForHolder } from '../../../api/listings.ts'
import { addToLibrary, libraryApps } from '../../../lib/library.ts'
import { show } from '../../../test/show.tsx'
import MyAppsPage from './MyAppsPage.tsx'

const hold = (slug: string, name: string, version = '1.0') =>
  addToLibrary({ slug, name, organisation: 'Nordlys', kind: 'WEB_APP', version, addedAt: '2026-10-03T10:00:00Z' })

function store(...listings: ListingForHolder[]) {
  vi.stubGlobal('fetch', async (path: string) => {
    const listing = listings.find(({ slug }) => path.endsWith(`/${slug}`))
    return listing
      ? Response.json(listing)
      : Response.json({ type: 'about:blank', title: 'Not Found', status: 404 }, { status: 404 })
  })
}

const listing = (slug: string, ...releases: ListingForHolder['releases']): ListingForHolder => ({
  slug,
  name: { en: slug },
  certificate: { number: 'CS-2026-000001', status: 'VALID', validUntil: '2027-01-01T00:00:00Z' },
  releases,
})

afterEach(() => vi.unstubAllGlobals())

describe('My apps', () => {
  it('says what will happen here while it is empty', () => {
    show(<MyAppsPage />)
    expect(screen.getByRole('heading', { name: 'No apps yet' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Find an app' }).getAttribute('href')).toBe('/apps')
  })

  it('tells a certified app from one that has a new version', async () => {
    hold('fine', 'Fine')
    hold('old', 'Old')
    store(
      listing('fine', { version: '1.0', status: 'PUBLISHED' }),
      listing('old', { version: '2.0', status: 'PUBLISHED' }, { version: '1.0', status: 'RETIRED' }),
    )
    show(<MyAppsPage />)
    const attention = within(await screen.findByRole('region', { name: 'Needs attention' }))
    expect(attention.getByText('Version 2.0 is ready. You got 1.0.')).toBeTruthy()
    const inUse = within(screen.getByRole('region', { name: 'In use' }))
    expect(await inUse.findByText('Certified')).toBeTruthy()
    expect(inUse.queryByText('Old')).toBeNull()
  })

  it('warns loudly of a withdrawn version, with the reason', async () => {
    hold('bad', 'Bad')
    store(listing('bad', { version: '1.0', status: 'WITHDRAWN', statusReason: 'It leaked.' }))
    show(<MyAppsPage />)
    const alert = await screen.findByRole('alert', { name: 'Bad 1.0 has been recalled' })
    expect(alert.textContent).toContain('It leaked.')
    await userEvent.click(within(alert).getByRole('button', { name: 'I have deleted it' }))
    expect(libraryApps()).toEqual([])
  })

  it('keeps showing the list when the store cannot be asked', async () => {
    hold('kept', 'Kept')
    vi.stubGlobal('fetch', async () => Response.json({ title: 'no' }, { status: 500 }))
    show(<MyAppsPage />)
    expect(await screen.findByText('Not checked')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Kept' })).toBeTruthy()
  })

  it('removes an app, and takes it back', async () => {
    hold('one', 'One')
    store(listing('one', { version: '1.0', status: 'PUBLISHED' }))
    show(<MyAppsPage />)
    await userEvent.click(screen.getByRole('button', { name: 'Remove One from the list' }))
    expect(libraryApps()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(libraryApps()).toHaveLength(1)
  })
})
