import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import { show } from '../../../test/show.tsx'
import { DocumentsPart } from './DocumentsPart.tsx'

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

const REPORT = {
  id: 'd1',
  type: 'security-report',
  title: 'Penetration test',
  issuer: 'Laboratory',
  scope: 'All apps',
  expiresOn: '2026-05-31',
  expired: true,
  fileName: 'report.pdf',
  mediaType: 'application/pdf',
  size: 1200,
  sha256: 'ab',
  keptAt: '2026-01-01T00:00:00Z',
  criteria: ['SEC-08', 'SEC-09'],
  uses: [{ submission: 's1', listingSlug: 'compass', releaseVersion: '1.2', status: 'ACCEPTED' }],
}

function store(answer: () => Response = () => Response.json({ ...REPORT, id: 'd2' }, { status: 201 })) {
  const calls: { method: string; path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    calls.push({ method, path, body: init?.body })
    return method === 'GET' ? Response.json([REPORT]) : answer()
  })
  return calls
}

it('tells what a document can show, where it is used and that it has ended', async () => {
  store()
  show(<DocumentsPart slug="fjord" />)

  const row = (await screen.findByText('Penetration test')).closest('tr') as HTMLElement

  expect(within(row).getByText('SEC-08, SEC-09')).toBeTruthy()
  expect(within(row).getByRole('link', { name: 'compass 1.2' }).getAttribute('href')).toBe('/vendor/submissions/s1')
  expect(within(row).getByText(/^Ended/)).toBeTruthy()
})

it('sends the file together with what it is', async () => {
  const calls = store()
  show(<DocumentsPart slug="fjord" />)
  await screen.findByText('Penetration test')

  await userEvent.upload(screen.getByLabelText('File'), new File(['%PDF'], 'dpia.pdf', { type: 'application/pdf' }))
  await userEvent.type(screen.getByLabelText('Title'), 'Assessment')
  await userEvent.click(screen.getByRole('button', { name: 'Add a document' }))

  await waitFor(() => expect(calls.some(({ method }) => method === 'POST')).toBe(true))
  const form = calls.find(({ method }) => method === 'POST')?.body as FormData
  expect((form.get('file') as File).name).toBe('dpia.pdf')
  expect(form.get('title')).toBe('Assessment')
})

it('keeps what was typed when the store names a field', async () => {
  store(() =>
    Response.json(
      {
        type: '/problems/invalid-input',
        status: 422,
        errors: [{ pointer: '/issuer', code: 'missing', detail: 'Fill this in.' }],
      },
      { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  )
  show(<DocumentsPart slug="fjord" />)
  await screen.findByText('Penetration test')

  await userEvent.type(screen.getByLabelText('Title'), 'Assessment')
  await userEvent.click(screen.getByRole('button', { name: 'Add a document' }))

  await waitFor(() => expect(screen.getByLabelText('Issued by').getAttribute('aria-invalid')).toBe('true'))
  expect((screen.getByLabelText('Title') as HTMLInputElement).value).toBe('Assessment')
})

it('removes a document only after asking', async () => {
  const calls = store(() => new Response(null, { status: 204 }))
  show(<DocumentsPart slug="fjord" />)

  await userEvent.click(await screen.findByRole('button', { name: 'Remove Penetration test' }))
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(false)
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }))

  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'DELETE')?.path).toBe('/api/v1/organisations/fjord/documents/d1'),
  )
})
