import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Account } from '../../../api/types.ts'
import { addToLibrary, libraryApps } from '../../../lib/library.ts'
import type { ListingNotices, Notice } from '../../../lib/notices.ts'
import { beginStep, step } from '../../../lib/step.ts'
import { show } from '../../../test/show.tsx'
import MyAppsPage from './MyAppsPage.tsx'

const hold = (slug: string, name: string, version = '1.0') =>
  addToLibrary({
    slug,
    name,
    organisation: 'Nordlys',
    kind: 'ANDROID_PACKAGE',
    version,
    addedAt: '2026-10-03T10:00:00Z',
  })

const update: Notice = { kind: 'UPDATE', severity: 'LOW', remedy: 'UPDATE' }
const listing = (slug: string, change: Partial<ListingNotices>): ListingNotices => ({
  slug,
  versions: [],
  others: update,
  alternatives: [],
  ...change,
})

type Answers = Record<string, (body: unknown) => unknown>

/** The store: what it answers by method and path; whatever else is asked for is not there. Tells what it was asked. */
function store(answers: Answers): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    asked.push(`${method} ${path}`)
    const answer = answers[`${method} ${path.split('?')[0]}`]?.(body ? JSON.parse(body as string) : undefined)
    return answer === undefined ? Response.json({ title: 'no' }, { status: 500 }) : Response.json(answer)
  })
  return asked
}

const tells = (...items: ListingNotices[]): Answers => ({ 'GET /api/v1/notices': () => ({ items }) })

afterEach(() => vi.unstubAllGlobals())

describe('My apps', () => {
  it('says what will happen here while it is empty, and asks the store nothing', () => {
    const asked = store({})
    show(<MyAppsPage />)
    expect(screen.getByRole('heading', { name: 'No apps yet' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Find an app' }).getAttribute('href')).toBe('/apps')
    expect(asked).toEqual([])
  })

  it('tells a certified app from one that has a new version, and asks for neither of them', async () => {
    hold('fine', 'Fine')
    hold('old', 'Old')
    const asked = store(tells(listing('old', { current: '2.0' })))
    show(<MyAppsPage />)
    const attention = within(await screen.findByRole('region', { name: 'Needs attention' }))
    expect(attention.getByText('Version 2.0 is ready. You got 1.0.')).toBeTruthy()
    const inUse = within(screen.getByRole('region', { name: 'In use' }))
    expect(await inUse.findByText('Certified')).toBeTruthy()
    expect(inUse.queryByText('Old')).toBeNull()
    expect(asked).toEqual(['GET /api/v1/notices?since=2026-10-02'])
    expect(screen.getByText(/we do not learn which apps you have/)).toBeTruthy()
  })

  it('warns loudly of a recalled version, with reason, remedy and a certified alternative, and removes nothing itself', async () => {
    hold('bad', 'Bad')
    const notice: Notice = { kind: 'RECALLED', severity: 'HIGH', remedy: 'REMOVE', reason: 'It leaked.' }
    const alternatives = [{ slug: 'good', name: { en: 'Good' } }]
    store(tells(listing('bad', { versions: [{ version: '1.0', notice }], alternatives })))
    show(<MyAppsPage />)
    const alert = await screen.findByRole('alert', { name: 'Bad 1.0 has been recalled' })
    expect(alert.textContent).toContain('It leaked.')
    expect(alert.textContent).toContain('Delete the app from your device.')
    expect(within(alert).getByRole('link', { name: 'Good' }).getAttribute('href')).toBe('/apps/good')
    expect(screen.getAllByRole('link', { name: /^My apps\s*need attention:\s*1$/ })).not.toEqual([])
    expect(libraryApps()).toHaveLength(1)
    await userEvent.click(within(alert).getByRole('button', { name: 'I have deleted it' }))
    expect(libraryApps()).toEqual([])
  })

  it('tells of a pause with its reason, and does not offer to open the app', async () => {
    addToLibrary({ ...appOnTheWeb, slug: 'paused', name: 'Paused app' })
    const notice: Notice = { kind: 'PAUSED', severity: 'MEDIUM', remedy: 'WAIT', reason: 'We look into a report.' }
    store(tells(listing('paused', { versions: [{ version: '1.0', notice }], others: notice })))
    show(<MyAppsPage />)
    const attention = within(await screen.findByRole('region', { name: 'Needs attention' }))
    expect(attention.getByText('The reason: We look into a report.')).toBeTruthy()
    expect(attention.getByText(/Wait until we have looked into it/)).toBeTruthy()
    expect(attention.queryByRole('link', { name: 'Open Paused app' })).toBeNull()
  })

  it('keeps showing what it knew when the store cannot be asked, and says so', async () => {
    hold('kept', 'Kept')
    store({})
    show(<MyAppsPage />)
    expect(await screen.findByText(/We cannot check for news right now/)).toBeTruthy()
    expect(screen.getByText('Not checked')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Kept' })).toBeTruthy()
  })

  it('removes an app, and takes it back', async () => {
    hold('one', 'One')
    store(tells())
    show(<MyAppsPage />)
    await userEvent.click(screen.getByRole('button', { name: 'Remove One from the list' }))
    expect(libraryApps()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(libraryApps()).toHaveLength(1)
  })
})

const appOnTheWeb = {
  slug: 'web',
  name: 'Web',
  organisation: 'Nordlys',
  kind: 'WEB_APP',
  version: '1.0',
  opens: 'https://app.example.org/',
  addedAt: '2026-10-03T10:00:00Z',
}
const kari: Account = { id: 'kari', name: 'Kari', hasPassword: true, roles: ['CITIZEN'], memberships: [] }
const off = { kept: false, apps: [], unknown: [] }
const kept = { kept: true, id: 'list-1', consentedAt: '2026-11-27T10:00:00Z', apps: [], unknown: [] }
const elsewhere = { ...appOnTheWeb, slug: 'elsewhere', name: { en: 'From elsewhere' } }

describe('The same list on several devices', () => {
  it('is offered to visitors, and nothing is sent', async () => {
    hold('one', 'One')
    const asked = store(tells())
    show(<MyAppsPage />)
    const offer = within(screen.getByRole('region', { name: 'The same list on several devices?' }))
    expect(offer.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain('return=')
    await screen.findByText('Certified')
    expect(asked.filter((question) => question.includes('library'))).toEqual([])
  })

  it('is off until somebody says yes, and then the lists are put together', async () => {
    hold('one', 'One')
    const merge = vi.fn((_body: unknown) => ({
      ...kept,
      apps: [elsewhere, { ...appOnTheWeb, slug: 'one', name: { en: 'One' } }],
    }))
    store({
      ...tells(),
      'GET /api/v1/library': () => off,
      'PUT /api/v1/library': (body) => (body as { consent: boolean }).consent && kept,
      'POST /api/v1/library/changes': merge,
    })
    show(<MyAppsPage />, { account: kari })
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, keep my list' }))
    expect(await screen.findByRole('link', { name: 'From elsewhere' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'One' })).toBeTruthy()
    expect(merge.mock.calls[0]?.[0]).toMatchObject({ list: 'list-1', changes: [{ slug: 'one', removed: false }] })
    expect(await screen.findByText(/Your devices show the same list/)).toBeTruthy()
  })

  it('tells the store of a removal at once', async () => {
    hold('one', 'One')
    beginStep('kari', 'list-1', [])
    const merge = vi.fn((_body: unknown) => ({ ...kept, apps: [{ ...appOnTheWeb, slug: 'one', name: { en: 'One' } }] }))
    store({ ...tells(), 'GET /api/v1/library': () => kept, 'POST /api/v1/library/changes': merge })
    show(<MyAppsPage />, { account: kari })
    await screen.findByText(/Your devices show the same list/)
    merge.mockImplementation(() => kept)
    await userEvent.click(screen.getByRole('button', { name: 'Remove One from the list' }))
    await waitFor(() => expect(merge.mock.lastCall?.[0]).toMatchObject({ changes: [{ slug: 'one', removed: true }] }))
    await waitFor(() => expect(step()?.waiting).toEqual({}))
  })

  it('is erased at the store with one press, and the list of the device stays', async () => {
    hold('one', 'One')
    beginStep('kari', 'list-1', [])
    const erased = vi.fn(() => ({}))
    store({
      ...tells(),
      'GET /api/v1/library': () => kept,
      'POST /api/v1/library/changes': () => ({ ...kept, apps: [{ ...appOnTheWeb, slug: 'one', name: { en: 'One' } }] }),
      'DELETE /api/v1/library': erased,
    })
    show(<MyAppsPage />, { account: kari })
    const file = await screen.findByRole('link', { name: 'Download what the account keeps' })
    expect(file.getAttribute('href')).toBe('/api/v1/library/export')
    await userEvent.click(screen.getByRole('button', { name: 'Turn off and erase at the store' }))
    expect(await screen.findByRole('button', { name: 'Yes, keep my list' })).toBeTruthy()
    expect(erased).toHaveBeenCalledOnce()
    expect(step()).toBeUndefined()
    expect(libraryApps()).toHaveLength(1)
  })

  it('ends here when it was erased elsewhere, and says that this list stays', async () => {
    hold('one', 'One')
    beginStep('kari', 'list-1', libraryApps())
    const asked = store({ ...tells(), 'GET /api/v1/library': () => off })
    show(<MyAppsPage />, { account: kari })
    expect(await screen.findByText(/The list of your account was erased/)).toBeTruthy()
    expect(libraryApps()).toHaveLength(1)
    expect(asked.filter((question) => question.startsWith('POST'))).toEqual([])
  })

  it('sends nothing to the account of somebody else who signs in on the device', async () => {
    hold('one', 'One')
    beginStep('kari', 'list-1', libraryApps())
    const asked = store({ ...tells(), 'GET /api/v1/library': () => ({ ...kept, id: 'list-of-ola' }) })
    show(<MyAppsPage />, { account: { ...kari, id: 'ola', name: 'Ola' } })
    expect(await screen.findByRole('button', { name: 'Yes, include this device' })).toBeTruthy()
    expect(asked.filter((question) => question.startsWith('POST'))).toEqual([])
    expect(step()?.account).toBe('kari')
  })
})
