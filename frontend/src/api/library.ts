import { queryOptions } from '@tanstack/react-query'
import { readable } from '../i18n/texts.ts'
import type { Changes, Merged } from '../lib/exchange.ts'
import type { LibraryApp } from '../lib/library.ts'
import type { Notice, NoticesPage } from '../lib/notices.ts'
import { get, getKnown, send } from './http.ts'
import type { Texts } from './types.ts'

/** The list that the store keeps for an account, if its owner has asked for that. */
export interface AccountLibrary {
  kept: boolean
  id?: string
  consentedAt?: string
  apps: (Omit<LibraryApp, 'name'> & { name: Texts; notice?: Notice })[]
  unknown: string[]
}

export const accountLibraryQuery = queryOptions({
  queryKey: ['library'],
  queryFn: ({ signal }) => get<AccountLibrary>('/api/v1/library', signal),
})

/** Consents to the store keeping the list of this account. */
export function beginAccountLibrary(): Promise<AccountLibrary> {
  return send('PUT', '/api/v1/library', { body: { consent: true } })
}

/** Takes the consent back; the store erases the list. */
export function eraseAccountLibrary(): Promise<void> {
  return send('DELETE', '/api/v1/library')
}

/** A file with all that the store keeps of the list. */
export const ACCOUNT_EXPORT = '/api/v1/library/export'

export async function sendChanges(changes: Changes): Promise<Merged> {
  const { apps, unknown } = await send<AccountLibrary>('POST', '/api/v1/library/changes', { body: changes })
  return {
    apps: apps.map(({ slug, name, organisation, kind, version, opens, addedAt }) => ({
      slug,
      name: readable(name) || slug,
      organisation,
      kind,
      version,
      ...(opens && { opens }),
      addedAt,
    })),
    unknown,
  }
}

/** The public notices from a day on; the browser asks only whether they have changed. */
export function fetchNotices(since: string, after: string): Promise<NoticesPage> {
  return getKnown(`/api/v1/notices?since=${since}${after && `&after=${after}`}`)
}
