/** What the pages need to know of the API's bodies. Times are ISO 8601 in UTC; texts are maps from language to text. */

export type Role = 'CITIZEN' | 'CERTIFIER' | 'OPERATOR'

export interface Membership {
  organisationId: string
  organisationSlug: string
  organisationName: string
  role: 'OWNER' | 'MAINTAINER'
}

export interface Account {
  id: string
  name: string
  /** None for people whose sign-in service tells none and who gave none themselves. */
  email?: string
  /** Whether the account is signed in to here, not through another service. */
  hasPassword: boolean
  roles: Role[]
  memberships: Membership[]
}

export interface IdentityProvider {
  id: string
  name: string
  href: string
}

export interface Session {
  signedIn: boolean
  account?: Account
  oidc: IdentityProvider[]
}

export interface ProblemBody {
  type: string
  title: string
  status: number
  detail?: string
  remedy?: string
  /** To quote to support. */
  requestId?: string
  errors?: { pointer: string; code: string; detail: string }[]
}

export type Texts = Record<string, string>

/** A slice of a longer list; pages count from 1. */
export interface Page<T> {
  items: T[]
  page: number
  size: number
  total: number
}
