import { queryOptions } from '@tanstack/react-query'
import { get, getVersioned, send } from './http.ts'
import type { Texts } from './types.ts'

/** Where a meaning comes from: the files of the store, changed or not, or operators. */
export type MeaningOrigin = 'SHIPPED' | 'EDITED' | 'ADDED' | 'REMOVED'

/** Words that mean the same, per language. */
export type MeaningNames = Record<string, string[]>

export interface MeaningLine {
  id: string
  names: MeaningNames
  origin: MeaningOrigin
}

export interface Meanings {
  items: MeaningLine[]
  /** Whether the search of the node that answers uses them as they are; else it builds its index anew. */
  inUse: boolean
}

export interface Meaning extends MeaningLine {
  history: {
    at: string
    action: 'ADDED' | 'CHANGED' | 'REMOVED'
    by: string
    reason: string
    before?: MeaningNames
    after?: MeaningNames
  }[]
}

/** What a question finds, best first. */
export interface TrialOutcome {
  before: { slug: string; name: Texts }[]
  after: { slug: string; name: Texts }[]
  /** How many listings were searched for it, of how many. */
  tried: number
  listings: number
}

const PATH = '/api/v1/meanings'

function path(id: string): string {
  return `${PATH}/${encodeURIComponent(id)}`
}

export const meaningsQuery = queryOptions({
  queryKey: ['meanings'],
  queryFn: ({ signal }) => get<Meanings>(PATH, signal),
  // While an index is built anew one waits to see that it is done.
  refetchInterval: ({ state }) => (state.data?.inUse === false ? 2_000 : false),
})

export function meaningQuery(id: string) {
  return queryOptions({
    queryKey: ['meanings', id],
    queryFn: ({ signal }) => getVersioned<Meaning>(path(id), signal),
  })
}

export function addMeaning(id: string, names: MeaningNames, reason: string): Promise<Meaning> {
  return send('POST', PATH, { body: { id, names, reason } })
}

export function changeMeaning(id: string, names: MeaningNames, reason: string, ifMatch: string): Promise<Meaning> {
  return send('PUT', path(id), { body: { names, reason }, ifMatch })
}

export function removeMeaning(id: string, reason: string, ifMatch: string): Promise<Meaning> {
  return send('POST', `${path(id)}/removal`, { body: { reason }, ifMatch })
}

/** What the question finds now, and what it would find if the meaning had these words; changes nothing. */
export function tryMeaning(id: string, names: MeaningNames, question: string, language: string): Promise<TrialOutcome> {
  return send('POST', '/api/v1/meaning-trials', { body: { id, names, question, language } })
}
