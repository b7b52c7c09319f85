import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, get } from './http.ts'
import type { Account, Session } from './types.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => get<Session>('/api/v1/session', signal),
  staleTime: 60_000,
})

export function useSession() {
  return useQuery(sessionQuery)
}

/** The three workrooms. Everybody with an account may open the vendor's: that is where an organisation is registered. */
export type Room = 'vendor' | 'certifier' | 'operator'

export const ROOMS: Record<Room, { path: string; mayEnter: (account: Account) => boolean }> = {
  vendor: { path: '/vendor', mayEnter: () => true },
  certifier: { path: '/certify', mayEnter: ({ roles }) => roles.includes('CERTIFIER') },
  operator: { path: '/operate', mayEnter: ({ roles }) => roles.includes('OPERATOR') },
}

/** The sign-in page, which leads back to where the reader is now. */
export function signInAddress(): string {
  return `/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`
}

/**
 * Ends the session; afterwards nothing that was read in it is kept. Who came through another service signs out there too,
 * at the address that the server tells: else the next sign-in through it would ask for nothing.
 */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => (await ask('DELETE', '/api/v1/session', {})).headers.get('location'),
    onSuccess: (elsewhere) => {
      client.clear()
      location.assign(elsewhere ?? '/')
    },
  })
}
