import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { ReviewState } from './vendorReview.ts'

/** A case that is or was on the fast track of a crisis. */
export interface FastTrack {
  submissionNumber: string
  listingSlug: string
  listingName: string
  releaseVersion: string
  /** For everybody. */
  reason: string
  openedAt: string
  status: ReviewState
  dueAt?: string
  late: boolean
  outcome?: 'CERTIFIED' | 'REFUSED'
}

export interface FastTracks {
  /** Ids of what is decided there. */
  criteria: string[]
  targetMinutes: number
  /** Of a certificate, at most. */
  validDays: number
  items: FastTrack[]
}

export function fastTracksQuery() {
  return queryOptions({
    queryKey: ['fast-tracks'],
    queryFn: ({ signal }) => get<FastTracks>('/api/v1/fast-tracks', signal),
  })
}

export function openFastTrack(body: { submissionNumber: string; reason: string }): Promise<FastTracks> {
  return send('POST', '/api/v1/fast-tracks', { body })
}
