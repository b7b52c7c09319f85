import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { MeaningLine } from '../../../api/meanings.ts'
import { show } from '../../../test/show.tsx'
import { MeaningsPage } from './MeaningsPage.tsx'

const LINES: MeaningLine[] = [
  { id: 'unemployment', names: { nb: ['arbeidsledig'], en: ['jobless'] }, origin: 'SHIPPED' },
  { id: 'moped', names: { nb: ['moped', 'scooter'] }, origin: 'ADDED' },
]

interface Call {
  method: string
  path: string
  body: unknown
  ifMatch: string | null
}

function store(): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    calls.push({
      method: init?.method ?? 'GET',
      path,
      body: init?.body ? JSON.parse(String(init.body)) : undefined,
      ifMatch: new Headers(init?.headers).get('If-Match'),
    })
    if (path.endsWith('/meaning-trials')) {
      return Response.json({
        before: [{ slug: 'a', name: { nb: 'Alfa' } }],
        after: [
          { slug: 'b', name: { nb: 'Beta' } },
          { slug: 'a', name: { nb: 'Alfa' } },
        ],
        tried: 12,
        listings: 12,
      })
    }
    if (path.endsWith('/meanings')) return Response.json({ items: LINES, inUse: true })
    return Response.json({ ...LINES[0], history: [] }, { headers: { ETag: '"4"' } })
  })
  return calls
}

describe('words of the search', () => {
  it('finds meanings by any of their words', async () => {
    store()
    show(<MeaningsPage />)

    await userEvent.type(await screen.findByRole('searchbox'), 'scoot')

    const list = screen.getAllByRole('link').map((link) => link.textContent)
    expect(list.some((text) => text?.includes('moped'))).toBe(true)
    expect(list.some((text) => text?.includes('unemployment'))).toBe(false)
  })

  it('saves the words with the reason, over the version that was read', async () => {
    const calls = store()
    show(<MeaningsPage id="unemployment" />)

    const words = await screen.findByRole('textbox', { name: /English/ })
    await userEvent.type(words, ', laid off')
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Asked for')
    await userEvent.click(screen.getByRole('button', { name: 'Teach the search' }))

    await waitFor(() => expect(calls.find(({ method }) => method === 'PUT')).toBeDefined())
    expect(calls.find(({ method }) => method === 'PUT')).toEqual({
      method: 'PUT',
      path: '/api/v1/meanings/unemployment',
      body: { names: { nb: ['arbeidsledig'], en: ['jobless', 'laid off'] }, reason: 'Asked for' },
      ifMatch: '"4"',
    })
  })

  it('shows before and after of a trial, and what moved', async () => {
    const calls = store()
    show(<MeaningsPage id="unemployment" />)

    await userEvent.type(await screen.findByRole('textbox', { name: 'Search' }), 'oppsagt')
    await userEvent.click(screen.getByRole('button', { name: 'See what it finds' }))

    const beta = await screen.findByText('Beta')
    expect(within(beta).getByText('new')).toBeTruthy()
    expect(screen.getAllByText('Alfa')).toHaveLength(2)
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
  })
})
