import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { CertificateStatus, ReleaseStatus } from './listings.ts'
import type { SubjectKind } from './submissions.ts'
import type { Page, Texts } from './types.ts'

export type ReleaseAction = 'PUBLISH' | 'RETIRE' | 'WITHDRAW' | 'QUARANTINE' | 'RESTORE'

/** A release for the people who manage it. */
export interface Release {
  id: string
  listingSlug: string
  listingName: Texts
  releaseVersion: string
  kind: SubjectKind
  status: ReleaseStatus
  statusReason?: string | null
  statusSince: string
  publishedAt: string
  certificateNumber: string
  certificateStatus: CertificateStatus
  artifactSha256?: string | null
  allowedActions: ReleaseAction[]
  version: number
}

/** The releases that the reader may manage: an operator all of them, a member those of the own organisations. */
export function releasesQuery(
  filter: { status?: ReleaseStatus | undefined; listing?: string | undefined; page?: number; size?: number } = {},
) {
  const { status, listing, page = 1, size = 24 } = filter
  const query = new URLSearchParams({
    page: String(page),
    size: String(size),
    ...(status && { status }),
    ...(listing && { listing }),
  })
  return queryOptions({
    queryKey: ['releases', { status, listing, page, size }],
    queryFn: ({ signal }) => get<Page<Release>>(`/api/v1/releases?${query}`, signal),
  })
}

function path({ listingSlug, releaseVersion }: Release): string {
  return `/api/v1/listings/${encodeURIComponent(listingSlug)}/releases/${encodeURIComponent(releaseVersion)}`
}

export function withdrawRelease(release: Release, reason: string): Promise<Release> {
  return send('POST', `${path(release)}/withdrawal`, { body: { reason } })
}

export function quarantineRelease(release: Release, reason: string): Promise<Release> {
  return send('POST', `${path(release)}/quarantine`, { body: { reason } })
}

export function restoreRelease(release: Release, reason: string): Promise<Release> {
  return send('POST', `${path(release)}/restoration`, { body: { reason } })
}
