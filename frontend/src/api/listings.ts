import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import type { Texts } from './types.ts'

export type CertificateStatus = 'VALID' | 'PROVISIONAL' | 'SUSPENDED' | 'REVOKED' | 'EXPIRED' | 'SUPERSEDED'
export type ReleaseStatus = 'PUBLISHED' | 'QUARANTINED' | 'RETIRED' | 'WITHDRAWN'

/** The part of a listing that somebody who has the app needs; newest release first. */
export interface ListingForHolder {
  slug: string
  name: Texts
  certificate?: { number: string; status: CertificateStatus; validUntil: string }
  releases: { version: string; status: ReleaseStatus; statusReason?: string }[]
}

export function listingQuery(slug: string) {
  return queryOptions({
    queryKey: ['listing', slug],
    queryFn: ({ signal }) => get<ListingForHolder>(`/api/v1/listings/${encodeURIComponent(slug)}`, signal),
    staleTime: 60_000,
  })
}
