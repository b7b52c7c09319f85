import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { components } from './schema.d.ts'

type Schemas = components['schemas']

export type Topic = Schemas['Topic']
export type MailWay = 'NONE' | 'NOW' | 'DIGEST'

/** What the person was told. */
export interface Told {
  id: string
  topic: Topic
  /** What the texts of the topic name. */
  said: Record<string, string>
  href: string
  at: string
  readAt?: string
}

export interface ToldPage {
  items: Told[]
  page: number
  size: number
  total: number
  unread: number
  /** In which the person is written to; none until somebody says. */
  language?: string
}

export interface Preference {
  topic: Topic
  audience: 'VENDOR_MEMBERS' | 'VENDOR_OWNERS' | 'CERTIFIERS' | 'OPERATORS' | 'ONE_PERSON'
  shown: boolean
  mail: MailWay
  optional: boolean
}

export const NOTIFICATIONS = ['notifications'] as const
export const TOLD_SIZE = 20

export function toldQuery(unread: boolean, page: number, size = TOLD_SIZE) {
  return queryOptions({
    queryKey: [...NOTIFICATIONS, { unread, page, size }],
    queryFn: ({ signal }) => get<ToldPage>(`/api/v1/notifications?unread=${unread}&page=${page}&size=${size}`, signal),
  })
}

/** How many are unread; asked again each minute and when somebody comes back to the window. */
export const bellQuery = queryOptions({
  ...toldQuery(true, 1, 1),
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
})

export function markRead(id: string, read: boolean): Promise<void> {
  return send(read ? 'POST' : 'DELETE', `/api/v1/notifications/${encodeURIComponent(id)}/reading`)
}

export function markAllRead(): Promise<void> {
  return send('POST', '/api/v1/notifications/reading')
}

export const preferencesQuery = queryOptions({
  queryKey: ['notification-preferences'],
  queryFn: ({ signal }) => get<{ mails: boolean; topics: Preference[] }>('/api/v1/notifications/preferences', signal),
})

export function prefer({ topic, shown, mail }: Preference): Promise<void> {
  return send('PUT', `/api/v1/notifications/preferences/${topic}`, { body: { shown, mail } })
}

export function speak(language: string): Promise<void> {
  return send('PUT', '/api/v1/notifications/language', { body: { language } })
}
