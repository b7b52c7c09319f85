import { describe, expect, it } from 'vitest'
import type { ListingForHolder } from '../../../api/listings.ts'
import { Problem } from '../../../api/problem.ts'
import { standingOf } from './standing.ts'

const app = {
  slug: 'a',
  name: 'A',
  organisation: 'O',
  kind: 'WEB_APP',
  version: '1.0',
  addedAt: '2026-11-21T10:00:00Z',
}

function listing(change: Partial<ListingForHolder> = {}): ListingForHolder {
  return {
    slug: 'a',
    name: { nb: 'A' },
    certificate: { number: 'CS-2026-000001', status: 'VALID', validUntil: '2027-01-01T00:00:00Z' },
    releases: [{ version: '1.0', status: 'PUBLISHED' }],
    ...change,
  }
}

const certificate = (status: 'REVOKED' | 'SUSPENDED' | 'PROVISIONAL') => ({
  certificate: { number: 'CS-2026-000001', status, validUntil: '2027-01-01T00:00:00Z' },
})

describe('an app on this device', () => {
  it('is fine when its version is the newest and certified', () => {
    expect(standingOf(app, listing(), null)).toEqual({ kind: 'fine', certificate: 'VALID' })
  })

  it('has an update when a newer version is published', () => {
    const releases = [
      { version: '2.0', status: 'PUBLISHED' as const },
      { version: '1.0', status: 'RETIRED' as const },
    ]
    expect(standingOf(app, listing({ releases }), null)).toEqual({ kind: 'update', version: '2.0' })
  })

  it('is recalled when its version was withdrawn, even when a newer one is there', () => {
    const releases = [
      { version: '2.0', status: 'PUBLISHED' as const },
      { version: '1.0', status: 'WITHDRAWN' as const, statusReason: 'It leaked.' },
    ]
    expect(standingOf(app, listing({ releases }), null)).toEqual({ kind: 'recalled', reason: 'It leaked.' })
  })

  it('is recalled when its certificate is revoked', () => {
    expect(standingOf(app, listing(certificate('REVOKED')), null)).toEqual({ kind: 'recalled', reason: '' })
  })

  it('is paused when its version is in quarantine or its certificate suspended', () => {
    const releases = [{ version: '1.0', status: 'QUARANTINED' as const }]
    expect(standingOf(app, listing({ releases }), null)).toEqual({ kind: 'paused' })
    expect(standingOf(app, listing(certificate('SUSPENDED')), null)).toEqual({ kind: 'paused' })
  })

  it('is gone when the store no longer knows it', () => {
    expect(standingOf(app, undefined, new Problem('not-found', 404))).toEqual({ kind: 'gone' })
  })

  it('is recalled with the reason, paused or gone as the store says when it has taken the listing off', () => {
    const refused = (slug: string) => new Problem(slug, 410, { detail: 'It leaked.' })
    expect(standingOf(app, undefined, refused('release-withdrawn'))).toMatchObject({ kind: 'recalled' })
    expect(standingOf(app, undefined, refused('release-quarantined'))).toEqual({ kind: 'paused' })
    expect(standingOf(app, undefined, refused('certificate-not-valid'))).toEqual({ kind: 'gone' })
  })

  it('is unchecked, and not gone, when the store cannot be asked', () => {
    expect(standingOf(app, undefined, new Problem('offline', 0))).toEqual({ kind: 'unchecked' })
  })
})
