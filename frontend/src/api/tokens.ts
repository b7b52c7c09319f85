import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'

export const TOKEN_SCOPES = ['SUBMISSIONS_READ', 'SUBMISSIONS_WRITE', 'RELEASES_WITHDRAW'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** A key for a build server. */
export interface ApiToken {
  id: string
  name: string
  scopes: TokenScope[]
  createdAt: string
  expiresAt: string
  lastUsedAt?: string | null
  /** Only in the answer that makes it. */
  secret?: string
}

export interface NewToken {
  name: string
  scopes: TokenScope[]
  days: number
}

function path(slug: string): string {
  return `/api/v1/organisations/${encodeURIComponent(slug)}/tokens`
}

export function tokensQuery(slug: string) {
  return queryOptions({
    queryKey: ['organisations', 'tokens', slug],
    queryFn: ({ signal }) => get<ApiToken[]>(path(slug), signal),
  })
}

export function makeToken(slug: string, token: NewToken): Promise<ApiToken> {
  return send('POST', path(slug), { body: token })
}

export function revokeToken(slug: string, id: string): Promise<void> {
  return send('DELETE', `${path(slug)}/${encodeURIComponent(id)}`)
}
