import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Submission } from '../../../api/submissions.ts'
import { begin } from './beginning.ts'

const DRAFT = {
  start: 'HAND',
  baseUrl: '',
  organisation: 'nordlys',
  kind: 'WEB_APP',
  name: 'Lånesjekk',
  listingSlug: '',
  releaseVersion: '2.0.0',
  profile: 'base',
} as const
const EARLIER = { id: 'e1', listingSlug: 'lanesjekk', declaration: {}, screenshots: [{ id: 's1' }] }

/** Answers every request, and notes which there were. */
function asked(statusOfPictures: number): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (address: string, { method }: { method: string }) => {
    asked.push(`${method} ${address}`)
    const pictures = address.endsWith('/screenshots')
    return Promise.resolve(new Response('{"id":"d2"}', { status: pictures ? statusOfPictures : 200 }))
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('a new version', () => {
  const source = EARLIER as unknown as Submission

  it('begins with the pictures of the one before', async () => {
    const requests = asked(200)

    expect(await begin({ ...DRAFT }, 'lanesjekk', source)).toEqual({ id: 'd2' })
    expect(requests).toEqual(['POST /api/v1/submissions', 'POST /api/v1/submissions/d2/screenshots'])
  })

  it('begins all the same when they cannot be had', async () => {
    asked(500)

    expect(await begin({ ...DRAFT }, 'lanesjekk', source)).toEqual({ id: 'd2' })
  })

  it('of another app asks for none', async () => {
    const requests = asked(200)

    await begin({ ...DRAFT }, 'another', source)

    expect(requests).toEqual(['POST /api/v1/submissions'])
  })
})
