import type { CertificateStatus, ListingForHolder } from '../../../api/listings.ts'
import { asProblem, type Problem } from '../../../api/problem.ts'
import type { LibraryApp } from '../../../lib/library.ts'

/** How an app on this device stands in the store today. */
export type Standing =
  | { kind: 'fine'; certificate: CertificateStatus }
  | { kind: 'update'; version: string }
  | { kind: 'paused' }
  | { kind: 'recalled'; reason: string }
  | { kind: 'gone' }
  | { kind: 'unchecked' }

/** A withdrawn or revoked version outweighs a new one: whoever holds it must first stop using it. */
export function standingOf(app: LibraryApp, listing: ListingForHolder | undefined, error: unknown): Standing {
  if (!listing) return error ? withoutListing(asProblem(error)) : { kind: 'unchecked' }
  const held = listing.releases.find(({ version }) => version === app.version)
  const certificate = listing.certificate?.status
  if (held?.status === 'WITHDRAWN') return { kind: 'recalled', reason: held.statusReason ?? '' }
  if (certificate === 'REVOKED') return { kind: 'recalled', reason: '' }
  if (held?.status === 'QUARANTINED' || certificate === 'SUSPENDED') return { kind: 'paused' }
  const newest = listing.releases.find(({ status }) => status === 'PUBLISHED')
  if (!newest || !certificate) return { kind: 'gone' }
  if (newest.version !== app.version) return { kind: 'update', version: newest.version }
  return { kind: 'fine', certificate }
}

/** The store shows no page for what is taken back; its refusal says why. */
function withoutListing(problem: Problem): Standing {
  switch (problem.slug) {
    case 'release-withdrawn':
      return { kind: 'recalled', reason: problem.detail ?? '' }
    case 'release-quarantined':
      return { kind: 'paused' }
    default:
      return problem.status === 404 || problem.status === 410 ? { kind: 'gone' } : { kind: 'unchecked' }
  }
}
