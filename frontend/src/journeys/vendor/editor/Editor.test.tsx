import { useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReadinessProblem, Submission } from '../../../api/submissions.ts'
import { submissionQuery } from '../../../api/submissions.ts'
import { show } from '../../../test/show.tsx'
import { Editor } from './Editor.tsx'

const MISSING: ReadinessProblem = {
  pointer: '/declaration/links/privacyNotice',
  rule: 'field.missing',
  message: 'This is needed to hand in.',
  remedy: 'Link the privacy notice.',
  blocking: true,
}

const DRAFT: Submission = {
  id: 's1',
  number: 'S-2026-000001',
  organisation: { slug: 'nordlys', name: 'Nordlys AS' },
  listingSlug: 'jobbkompasset',
  releaseVersion: '1.0.0',
  kind: 'WEB_APP',
  profile: 'base',
  status: 'DRAFT',
  declaration: { name: { en: 'Job compass' } },
  releaseNotes: {},
  evidence: [],
  screenshots: [],
  uploads: [],
  problems: [MISSING],
  history: [],
  risk: { tier: 'HIGH', reasons: [] },
  allowedActions: ['EDIT', 'UPLOAD', 'DELETE', 'HAND_IN'],
  version: 1,
  round: 0,
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
  updatedBy: 'Kari Moen',
}

/** Answers like the submissions API; `now` is what it has. */
function server() {
  const store = { now: DRAFT, writes: [] as { body: Submission; ifMatch: string | null }[] }
  vi.stubGlobal('fetch', async (path: string, { method, headers, body }: RequestInit) => {
    if (path.includes('/categories')) return Response.json([])
    if (path.includes('/organisations/')) return Response.json({ type: 'x/not-found' }, { status: 404 })
    if (method === 'PUT') {
      const ifMatch = new Headers(headers).get('if-match')
      const written = JSON.parse(String(body)) as Submission
      if (ifMatch !== `"${store.now.version}"`) {
        return Response.json({ type: 'x/stale-version', status: 409 }, { status: 409 })
      }
      store.writes.push({ body: written, ifMatch })
      store.now = { ...store.now, ...written, version: store.now.version + 1 }
    }
    return Response.json(store.now)
  })
  return store
}

function Page() {
  const submission = useQuery(submissionQuery('s1')).data
  return submission ? <Editor submission={submission} /> : null
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
})
afterEach(() => vi.unstubAllGlobals())

describe('the editor of a draft', () => {
  it('saves a field that was left, over the version that was read', async () => {
    const store = server()
    show(<Page />, { path: '/vendor/submissions/s1' })
    await userEvent.type(await screen.findByLabelText('Licence'), 'EUPL-1.2')
    await userEvent.tab()
    await waitFor(() => expect(store.writes).toHaveLength(1))
    expect(store.writes[0]).toMatchObject({ ifMatch: '"1"', body: { declaration: { licence: 'EUPL-1.2' } } })
    expect(await screen.findByText(/^Saved /)).toBeTruthy()
  })

  it('keeps the words and asks when somebody else has saved meanwhile', async () => {
    const store = server()
    show(<Page />, { path: '/vendor/submissions/s1' })
    const licence = await screen.findByLabelText<HTMLInputElement>('Licence')
    store.now = { ...DRAFT, version: 2, updatedBy: 'Ola Eier', declaration: { licence: 'MIT' } }
    await userEvent.type(licence, 'EUPL-1.2')
    await userEvent.tab()
    const alert = within(await screen.findByRole('alert', { name: /^Ola Eier changed this/ }))
    expect(licence.value).toBe('EUPL-1.2')
    expect(store.writes).toEqual([])
    await userEvent.click(alert.getByRole('button', { name: 'Take theirs' }))
    expect(screen.getByLabelText<HTMLInputElement>('Licence').value).toBe('MIT')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('lists what is missing before handing in and leads to the field', async () => {
    server()
    show(<Page />, { path: '/vendor/submissions/s1?step=hand-in' })
    const missing = within(await screen.findByRole('region', { name: 'One thing is missing before you can hand in' }))
    expect(screen.getByRole('button', { name: 'Hand in' }).getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(missing.getByRole('link', { name: 'Privacy notice: Link the privacy notice.' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Privacy notice')))
  })

  it('takes the address of an iOS app in the App Store, and its package only to examine it', async () => {
    const store = server()
    store.now = { ...DRAFT, kind: 'IOS_APP' }
    show(<Page />, { path: '/vendor/submissions/s1?step=package' })
    const address = 'https://apps.apple.com/no/app/job-compass/id123456789'
    await userEvent.type(await screen.findByLabelText('Address of the app in the App Store'), address)
    await userEvent.tab()
    await waitFor(() =>
      expect(store.writes[0]).toMatchObject({ body: { declaration: { storeLink: { url: address } } } }),
    )
    expect(screen.getByLabelText<HTMLInputElement>('Package to examine (.ipa)').accept).toBe('.ipa')
    expect(screen.getByText(/give it to nobody/)).toBeTruthy()
  })

  it('says in words how far each step is', async () => {
    server()
    show(<Page />, { path: '/vendor/submissions/s1' })
    const steps = within(await screen.findByRole('navigation', { name: 'Steps' }))
    expect(steps.getByRole('link', { name: 'Basics1 thing missing' })).toBeTruthy()
    expect(steps.getByRole('link', { name: 'TextsNothing missing' })).toBeTruthy()
  })
})
