import { queryOptions } from '@tanstack/react-query'
import { get, getVersioned, send } from './http.ts'
import type { Texts } from './types.ts'

export const ENTRY_KINDS = ['life-events', 'categories', 'collections'] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]
export type ServiceKind = 'PUBLIC' | 'PRIVATE' | 'VOLUNTARY'
export type TaxonomyAction = 'SHIPPED' | 'DRAFTED' | 'DISCARDED' | 'PUBLISHED' | 'SCHEDULED' | 'REMOVED' | 'MOVED'

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

/** A listing in a collection, by its slug, and why it is there. */
export interface Collected {
  slug: string
  notes: Texts
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
  texts: Texts
  listings: Collected[]
  /** When a collection ends. */
  until?: string
}

export interface EntryLine {
  slug: string
  names: Texts
  steps: number
  listings: number
  /** Whether it has a draft. */
  changed: boolean
  published: boolean
  /** Whether it was removed. */
  ended: boolean
}

export interface Edition {
  number: number
  slug: string
  visibleFrom: string
  publishedAt: string
  by?: string
  /** Whether it ends the entry, and where its addresses lead then. */
  ended: boolean
  leadsTo?: string
}

export interface Entry {
  slug: string
  /** Among its kind, from 0. */
  place: number
  content: Content
  draft: boolean
  /** Those of its listings that citizens cannot get now. */
  notOffered: string[]
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

/** Takes the entry from citizens; its addresses lead to the other one, or say that it is gone. */
export function removeEntry(
  kind: EntryKind,
  slug: string,
  leadsTo: string | undefined,
  ifMatch: string,
): Promise<Entry> {
  return send('POST', `${path(kind, slug)}/removal`, { body: { ...(leadsTo && { leadsTo }) }, ifMatch })
}

/** Gives the entry another place among its kind. */
export function moveEntry(kind: EntryKind, slug: string, place: number, ifMatch: string): Promise<Entry> {
  return send('PUT', `${path(kind, slug)}/place`, { body: { place }, ifMatch })
}
