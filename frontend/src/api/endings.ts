import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { Texts } from './types.ts'

/** The end of an app, as its vendor declared it. */
export interface Ending {
  slug: string
  lastDay: string
  /** Whether that day is over. */
  ended: boolean
  since: string
  reason: string
  successor?: { slug: string; name: Texts }
}

export interface EndingDraft {
  lastDay: string
  reason: string
  successor?: string
}

interface Endings {
  items: Ending[]
}

function path(slug: string): string {
  return `/api/v1/listings/${encodeURIComponent(slug)}/ending`
}

/** Of these listings the ends that were declared. */
export function endingsQuery(slugs: readonly string[]) {
  const query = new URLSearchParams([...new Set(slugs)].sort().map((slug) => ['listing', slug]))
  return queryOptions({
    queryKey: ['endings', query.toString()],
    queryFn: async ({ signal }) => (await get<Endings>(`/api/v1/endings?${query}`, signal)).items,
  })
}

export function declareEnding(slug: string, draft: EndingDraft): Promise<Endings> {
  return send('POST', path(slug), { body: draft })
}

export function callOffEnding(slug: string): Promise<Endings> {
  return send('DELETE', path(slug))
}
