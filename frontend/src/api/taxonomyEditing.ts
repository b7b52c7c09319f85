import { queryOptions } from '@tanstack/react-query'
import { get, getVersioned, send } from './http.ts'
import type { Texts } from './types.ts'

export const ENTRY_KINDS = ['life-events', 'categories'] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]
export type ServiceKind = 'PUBLIC' | 'PRIVATE' | 'VOLUNTARY'
export type TaxonomyAction = 'SHIPPED' | 'DRAFTED' | 'DISCARDED' | 'PUBLISHED' | 'SCHEDULED'

/** A service or course outside the store. */
export interface Service {
  kind: ServiceKind
  provider: string
  address: string
  names: Texts
}

/** One thing to get done in a life event. */
export interface Step {
  slug: string
  names: Texts
  texts: Texts
  withoutApp: Texts
  categories: string[]
  services: Service[]
  courses: Service[]
}

/** All that an entry says, of whatever kind; what a kind does not use is empty. */
export interface Content {
  slug: string
  icon: string
  names: Texts
  leads: Texts
  categories: string[]
  neighbours: string[]
  steps: Step[]
}

export interface EntryLine {
  slug: string
  names: Texts
  steps: number
  /** Whether it has a draft. */
  changed: boolean
  published: boolean
}

export interface Edition {
  number: number
  slug: string
  visibleFrom: string
  publishedAt: string
  by?: string
}

export interface Entry {
  slug: string
  content: Content
  draft: boolean
  shownEdition?: number
  editions: Edition[]
  history: { at: string; action: TaxonomyAction; by?: string; detail?: string }[]
  allowedActions: TaxonomyAction[]
}

function path(kind: EntryKind, slug: string): string {
  return `/api/v1/taxonomy/${kind}/entries/${encodeURIComponent(slug)}`
}

export function entriesQuery(kind: EntryKind) {
  return queryOptions({
    queryKey: ['taxonomy', kind],
    queryFn: async ({ signal }) =>
      (await get<{ items: EntryLine[] }>(`/api/v1/taxonomy/${kind}/entries`, signal)).items,
  })
}

export function entryQuery(kind: EntryKind, slug: string) {
  return queryOptions({
    queryKey: ['taxonomy', kind, slug],
    queryFn: ({ signal }) => getVersioned<Entry>(path(kind, slug), signal),
  })
}

/** Begins an entry as a draft. */
export function createEntry(kind: EntryKind, content: Content): Promise<Entry> {
  return send('POST', `/api/v1/taxonomy/${kind}/entries`, { body: content })
}

export function saveDraft(kind: EntryKind, slug: string, content: Content, ifMatch: string): Promise<Entry> {
  return send('PUT', `${path(kind, slug)}/draft`, { body: content, ifMatch })
}

export function discardDraft(kind: EntryKind, slug: string, ifMatch: string): Promise<void> {
  return send('DELETE', `${path(kind, slug)}/draft`, { ifMatch })
}

/** Publishes the draft: now, or at an instant to come. */
export function publishDraft(
  kind: EntryKind,
  slug: string,
  visibleFrom: string | undefined,
  ifMatch: string,
): Promise<Entry> {
  return send('POST', `${path(kind, slug)}/publication`, { body: { ...(visibleFrom && { visibleFrom }) }, ifMatch })
}
