import { queryOptions } from '@tanstack/react-query'
import { get, getVersioned, send } from './http.ts'
import type { Page, Texts } from './types.ts'

export type OrganisationKind = 'PRIVATE' | 'PUBLIC' | 'VOLUNTARY'
export type OrganisationStatus = 'REGISTERED' | 'VERIFIED' | 'REJECTED'
export type MemberRole = 'OWNER' | 'MAINTAINER'
export type OrganisationAction =
  | 'VIEW'
  | 'EDIT'
  | 'ACCEPT_AGREEMENT'
  | 'MANAGE_MEMBERS'
  | 'MANAGE_TOKENS'
  | 'LEAVE'
  | 'VERIFY'
  | 'REJECT'

/** What an organisation says of itself. */
export interface OrganisationDetails {
  name: string
  country: string
  number: string
  kind: OrganisationKind
  address: string
  postalCode: string
  city: string
  website?: string | undefined
  contactEmail: string
  contactPhone: string
}

export interface OrganisationSummary {
  id: string
  slug: string
  name: string
  country: string
  number: string
  kind: OrganisationKind
  status: OrganisationStatus
  agreementAccepted: boolean
  createdAt: string
}

export interface Member {
  accountId: string
  name: string
  email?: string
  role: MemberRole
  joinedAt: string
}

export interface Invitation {
  id: string
  email: string
  role: MemberRole
  createdAt: string
  expiresAt: string
  /** Only in the answer to the one who made it. */
  link?: string
}

export interface Organisation extends OrganisationDetails {
  id: string
  slug: string
  status: OrganisationStatus
  statusReason?: string
  statusAt: string
  agreement: {
    currentVersion: string
    /** Whether the version in force is the accepted one. */
    current: boolean
    acceptedVersion?: string
    acceptedBy?: string
    acceptedAt?: string
  }
  members: Member[]
  invitations: Invitation[]
  history: { at: string; action: string; by: string; detail?: string }[]
  allowedActions: OrganisationAction[]
  version: number
}

export interface Agreement {
  version: string
  sha256: string
  texts: Texts
}

export interface InvitationOffer {
  organisationSlug: string
  organisationName: string
  email: string
  role: MemberRole
  expiresAt: string
}

function path(slug: string): string {
  return `/api/v1/organisations/${encodeURIComponent(slug)}`
}

/** The organisations that the reader belongs to. */
export const myOrganisationsQuery = queryOptions({
  queryKey: ['organisations', 'mine'],
  queryFn: ({ signal }) => get<Page<OrganisationSummary>>('/api/v1/organisations?mine=true&size=100', signal),
})

export function organisationQuery(slug: string) {
  return queryOptions({
    queryKey: ['organisations', 'one', slug],
    queryFn: ({ signal }) => getVersioned<Organisation>(path(slug), signal),
  })
}

/** Makes the organisation; the reader becomes its owner. */
export function registerOrganisation(details: OrganisationDetails): Promise<Organisation> {
  return send('POST', '/api/v1/organisations', { body: details })
}

export function changeOrganisation(slug: string, details: OrganisationDetails, ifMatch: string): Promise<Organisation> {
  return send('PUT', path(slug), { body: details, ifMatch })
}

export const agreementQuery = queryOptions({
  queryKey: ['agreement'],
  queryFn: ({ signal }) => get<Agreement>('/api/v1/agreements/current', signal),
  staleTime: 600_000,
})

export function acceptAgreement(slug: string, { version, sha256 }: Agreement): Promise<Organisation> {
  return send('POST', `${path(slug)}/agreement-acceptances`, { body: { version, sha256 } })
}

export function invite(slug: string, invitation: { email: string; role: MemberRole }): Promise<Invitation> {
  return send('POST', `${path(slug)}/invitations`, { body: invitation })
}

export function revokeInvitation(slug: string, id: string): Promise<void> {
  return send('DELETE', `${path(slug)}/invitations/${encodeURIComponent(id)}`)
}

export function changeMember(slug: string, accountId: string, role: MemberRole): Promise<void> {
  return send('PUT', `${path(slug)}/members/${encodeURIComponent(accountId)}`, { body: { role } })
}

export function removeMember(slug: string, accountId: string): Promise<void> {
  return send('DELETE', `${path(slug)}/members/${encodeURIComponent(accountId)}`)
}

export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => get<InvitationOffer>(`/api/v1/invitations/${encodeURIComponent(token)}`, signal),
  })
}

export function acceptInvitation(token: string): Promise<{ organisationSlug: string }> {
  return send('POST', `/api/v1/invitations/${encodeURIComponent(token)}/acceptance`)
}

/** Organisations as operators find them; pages count from 1. */
export function organisationsQuery(
  filter: { status?: OrganisationStatus | undefined; q?: string; page?: number; size?: number } = {},
) {
  const { status, q = '', page = 1, size = 50 } = filter
  const query = new URLSearchParams({
    page: String(page),
    size: String(size),
    ...(status && { status }),
    ...(q !== '' && { q }),
  })
  return queryOptions({
    queryKey: ['organisations', 'list', query.toString()],
    queryFn: ({ signal }) => get<Page<OrganisationSummary>>(`/api/v1/organisations?${query}`, signal),
  })
}

/** An operator's decision whether the organisation is what it says. */
export function decideOrganisation(
  slug: string,
  decision: { outcome: 'VERIFIED' | 'REJECTED'; reason: string },
): Promise<Organisation> {
  return send('POST', `${path(slug)}/verification`, { body: decision })
}

/** Says that the contacts are still right. */
export function confirmContact(slug: string): Promise<Organisation> {
  return send('POST', `/api/v1/organisations/${encodeURIComponent(slug)}/contact-confirmation`, { body: {} })
}
