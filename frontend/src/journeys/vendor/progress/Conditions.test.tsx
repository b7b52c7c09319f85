import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Certificate } from '../../../api/certificates.ts'
import type { Submission } from '../../../api/submissions.ts'
import { show } from '../../../test/show.tsx'
import { Conditions } from './Conditions.tsx'

const SUBMISSION = { listingSlug: 'jobbkompasset', releaseVersion: '4.2.0' } as Submission
const LIST = { criterion: 'SEC-05', text: 'Hand in the list.', due: '2026-11-20' }
const OTHERWISE = /the certificate is suspended and the app leaves the store/

function server(certificate: Omit<Certificate, 'number'>) {
  vi.stubGlobal('fetch', async (path: string) =>
    path.startsWith('/api/v1/releases')
      ? Response.json({ items: [{ releaseVersion: '4.2.0', certificateNumber: 'CS-1' }], page: 1, size: 100, total: 1 })
      : Response.json({ number: 'CS-1', ...certificate }),
  )
}

afterEach(() => vi.unstubAllGlobals())

describe('the conditions on the page of a certified submission', () => {
  it('say what happens when one is missed, and that it has happened', async () => {
    server({
      status: 'SUSPENDED',
      statusReason: 'The condition on SEC-05 was not met.',
      conditions: [{ ...LIST, allowedActions: [] }],
    })
    show(<Conditions submission={SUBMISSION} conditions={[LIST]} />)
    expect(screen.getByText(OTHERWISE)).toBeTruthy()
    expect(await screen.findByText('The condition on SEC-05 was not met.')).toBeTruthy()
  })

  it('threaten no more once all are met', async () => {
    server({
      status: 'VALID',
      conditions: [{ ...LIST, met: { at: '2026-11-19T10:00:00Z', reason: 'Seen.' }, allowedActions: [] }],
    })
    show(<Conditions submission={SUBMISSION} conditions={[LIST]} />)
    expect(await screen.findByText(/^Met .*19.*2026/)).toBeTruthy()
    expect(screen.queryByText(OTHERWISE)).toBeNull()
  })
})
