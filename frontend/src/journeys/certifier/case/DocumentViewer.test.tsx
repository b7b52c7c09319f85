import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { CaseDocument, Preview } from '../../../api/reviews.ts'
import { show } from '../../../test/show.tsx'
import { DocumentViewer } from './DocumentViewer.tsx'

const DOCUMENT: CaseDocument = {
  evidenceId: 'e1',
  type: 'dpia',
  fileName: 'dpia.pdf',
  mediaType: 'application/pdf',
  size: 2_000,
  sha256: 'aa',
  readable: true,
  title: 'Impact assessment',
  pages: 3,
}

function open(preview: Partial<Preview>) {
  const asked: string[] = []
  const whole: Preview = {
    kind: 'PAGES',
    mediaType: 'application/pdf',
    pages: 3,
    shownPages: 3,
    entries: [],
    allEntries: 0,
    leftOut: [],
    openings: [{ by: { id: 'a', name: 'Anna Berg' }, at: '2026-11-20T10:00:00Z' }],
    ...preview,
  }
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const body = path.includes('/documents/')
      ? { evidenceId: 'e1', title: '', pages: 3, language: 'en', text: 'The risk is low.', truncated: false }
      : whole
    return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } })
  })
  show(<DocumentViewer review="c1" document={DOCUMENT} />)
  return asked
}

it('turns the pages of a document as pictures, and tells who opened it', async () => {
  open({})
  const first = await screen.findByRole('img', { name: 'Impact assessment, page 1 of 3' })
  expect(first.getAttribute('src')).toBe('/api/v1/reviews/c1/files/e1/pages/1')
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }))
  expect(screen.getByRole('img', { name: 'Impact assessment, page 2 of 3' })).toBeTruthy()
  expect(screen.getByText(/Anna Berg/)).toBeTruthy()
})

it('shows mark-up in a frame that may do nothing, and says what is left out', async () => {
  open({ kind: 'MARKUP', pages: 0, shownPages: 0, leftOut: ['ACTIVE'] })
  const frame = await screen.findByTitle('Impact assessment')
  expect(frame.getAttribute('sandbox')).toBe('')
  expect(frame.getAttribute('src')).toBe('/api/v1/reviews/c1/files/e1/copy')
  expect(screen.getByText('Macros, scripts and forms are taken out.')).toBeTruthy()
})

it('goes over to the text when somebody begins to search, with the field still under the fingers', async () => {
  open({})
  await screen.findByRole('img')
  await userEvent.type(screen.getByRole('searchbox'), 'risk')
  expect(await screen.findByText('1 of 1')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('risk')
})

it('says what to do where a file is not shown', async () => {
  open({ kind: 'REFUSED', refusal: 'ENCRYPTED', pages: 0, shownPages: 0 })
  expect(await screen.findByText(/locked with a password/)).toBeTruthy()
  expect(screen.queryByRole('img')).toBeNull()
})
