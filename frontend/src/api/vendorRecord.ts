import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import type { ReviewState } from './vendorReview.ts'

/** What became of a vendor's other apps. Each list has the latest first. */
export interface VendorRecord {
  cases: {
    id: string
    number: string
    listingName: string
    releaseVersion: string
    status: ReviewState
    outcome?: 'CERTIFIED' | 'REFUSED'
    round: number
    openedAt: string
  }[]
  heldBack: {
    number: string
    listingName: string
    status: 'SUSPENDED' | 'REVOKED'
    reason: string
    at: string
  }[]
  concerns: {
    number: string
    listingName: string
    kind: 'SECURITY' | 'PRIVACY' | 'ACCESSIBILITY' | 'MISLEADING' | 'ILLEGAL' | 'BROKEN'
    status: 'RECEIVED' | 'TRIAGED' | 'ACTED' | 'DISMISSED'
    receivedAt: string
  }[]
}

export function vendorRecordQuery(review: string) {
  return queryOptions({
    queryKey: ['reviews', 'vendor-record', review],
    queryFn: ({ signal }) => get<VendorRecord>(`/api/v1/reviews/${encodeURIComponent(review)}/vendor-record`, signal),
  })
}
