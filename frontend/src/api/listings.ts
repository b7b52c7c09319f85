import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import type { Texts } from './types.ts'

export type CertificateStatus = 'VALID' | 'PROVISIONAL' | 'SUSPENDED' | 'REVOKED' | 'EXPIRED' | 'SUPERSEDED'
export type ReleaseStatus = 'PUBLISHED' | 'QUARANTINED' | 'RETIRED' | 'WITHDRAWN'

/** A listing as it stands in a list. */
export interface ListingInBrief {
  slug: string
  name: Texts
  organisation: { name: string }
}

/** The listings on offer that fit the words best; a few. */
export function listingsFor(words: string) {
  return queryOptions({
    queryKey: ['listings', words],
    queryFn: async ({ signal }) =>
      (await get<{ items: ListingInBrief[] }>(`/api/v1/listings?size=6&q=${encodeURIComponent(words)}`, signal)).items,
    enabled: words !== '',
  })
}
