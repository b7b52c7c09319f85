import { queryOptions } from '@tanstack/react-query'
import { ask, get, send } from './http.ts'

export interface OpenSession {
  id: string
  createdAt: string
  lastSeenAt: string
  /** Browser and system, as the browser told them. */
  device?: string
  current: boolean
}

export function signIn(credentials: { email: string; password: string }): Promise<void> {
  return send('POST', '/api/v1/session', { body: credentials })
}

/** Makes the account and signs it in. */
export function register(account: { email: string; name: string; password: string }): Promise<void> {
  return send('POST', '/api/v1/accounts', { body: account })
}

export function changeName(name: string): Promise<void> {
  return send('PUT', '/api/v1/account/name', { body: { name } })
}

/** An account that has a password wants it too. */
export function changeEmail(email: string, currentPassword?: string): Promise<void> {
  return send('PUT', '/api/v1/account/email', {
    body: { email, ...(currentPassword !== undefined && { currentPassword }) },
  })
}

/** Ends every other session of the account as well. */
export function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  return send('PUT', '/api/v1/account/password', { body: { currentPassword, newPassword } })
}

export const openSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => get<OpenSession[]>('/api/v1/account/sessions', signal),
})

export function endSession(id: string): Promise<void> {
  return send('DELETE', `/api/v1/account/sessions/${encodeURIComponent(id)}`)
}

/** Everything that the store knows of the person, as a file. */
export async function downloadOwnData(): Promise<Blob> {
  const response = await ask('POST', '/api/v1/account/export', { body: {} })
  return response.blob()
}

/** Erases the account and signs out everywhere; an account that has a password wants it once more. */
export function eraseAccount(currentPassword?: string): Promise<void> {
  return send('POST', '/api/v1/account/erasure', {
    body: { ...(currentPassword !== undefined && { currentPassword }) },
  })
}
