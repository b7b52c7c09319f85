import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { Page, Role } from './types.ts'

/** An account as operators see it. */
export interface AccountLine {
  id: string
  name: string
  email?: string
  roles: Role[]
  createdAt: string
  /** Nobody changes the own roles. */
  mayChangeRoles: boolean
}

/** People whose name or e-mail address holds the words; pages count from 1. */
export function peopleQuery(q: string, page: number, size = 50) {
  const query = new URLSearchParams({ q, page: String(page), size: String(size) })
  return queryOptions({
    queryKey: ['people', { q, page, size }],
    queryFn: ({ signal }) => get<Page<AccountLine>>(`/api/v1/accounts?${query}`, signal),
  })
}

export function changeRoles(id: string, roles: Role[]): Promise<void> {
  return send('PUT', `/api/v1/accounts/${encodeURIComponent(id)}/roles`, { body: { roles } })
}

/** Takes the person out of the store for good; what they decided stays without their name. */
export function erasePerson(id: string): Promise<void> {
  return send('POST', `/api/v1/accounts/${encodeURIComponent(id)}/erasure`, { body: {} })
}
