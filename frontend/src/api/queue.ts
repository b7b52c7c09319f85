import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import { act, type Case, type Person, type QueueItem, type Shown } from './reviews.ts'
import type { Risk } from './risk.ts'
import type { SubjectKind } from './submissions.ts'
import type { Page } from './types.ts'
import type { ReviewState } from './vendorReview.ts'

export interface QueueQuestion {
  status: readonly ReviewState[]
  mine?: boolean
  unclaimed?: boolean
  overdue?: boolean
  tier?: Risk['tier'] | ''
  profile?: string
  kind?: SubjectKind | ''
  /** Only what the reader is not kept away from. */
  takeable?: boolean
  words?: string
  /** From 1. */
  page?: number
  size?: number
}

/** Cases in the states named, the most urgent first; what is not asked for is left out of the address. */
export function queueQuery({ status, mine = false, page = 1, size = 50, ...narrowing }: QueueQuestion) {
  const query = new URLSearchParams(status.map((one) => ['status', one]))
  query.set('mine', String(mine))
  query.set('page', String(page))
  query.set('size', String(size))
  for (const [name, value] of Object.entries(narrowing)) {
    if (value) query.set(name, String(value))
  }
  return queryOptions({
    queryKey: ['reviews', 'queue', query.toString()],
    queryFn: ({ signal }) => get<Page<QueueItem>>(`/api/v1/reviews?${query}`, signal),
  })
}

/** How much one certifier has to do. */
export interface Load {
  certifier: Person
  working: number
  late: number
  withVendor: number
  /** In the last 30 days. */
  decided: number
}

export function workloadQuery() {
  return queryOptions({
    queryKey: ['reviews', 'workload'],
    queryFn: ({ signal }) => get<{ certifiers: Load[] }>('/api/v1/reviews/workload', signal),
  })
}

/** Those who may take the case, whoever has the least to do first. */
export function colleaguesQuery(id: string) {
  return queryOptions({
    queryKey: ['reviews', 'colleagues', id],
    queryFn: ({ signal }) =>
      get<{ colleagues: Load[] }>(`/api/v1/reviews/${encodeURIComponent(id)}/colleagues`, signal),
  })
}

/** @param body to: the account of a colleague; note: for the colleague, kept in the history */
export function handOver(shown: Shown, body: { to: string; note: string }): Promise<Case> {
  return act('POST', shown, 'handover', body)
}

/** Leaves this case and all others of its vendor to colleagues; the reader sees none of them afterwards. */
export function stepAside({ id }: Shown, reason: string): Promise<void> {
  return send('POST', `/api/v1/reviews/${encodeURIComponent(id)}/conflict`, { body: { reason } })
}

/** Who must keep away from the cases of an organisation. */
export interface Conflict {
  id: string
  person: Person
  organisationName: string
  kind: 'WORKED_FOR' | 'DECLARED'
  reason?: string
  since: string
  until?: string
  mayEnd: boolean
}

export function conflictsQuery() {
  return queryOptions({
    queryKey: ['reviews', 'conflicts'],
    queryFn: ({ signal }) => get<{ items: Conflict[] }>('/api/v1/review-conflicts', signal),
  })
}

export function endConflict(id: string, reason: string): Promise<{ items: Conflict[] }> {
  return send('POST', `/api/v1/review-conflicts/${encodeURIComponent(id)}/end`, { body: { reason } })
}

/** How long vendors wait; no figures where too few cases were decided. */
export interface WaitingTimes {
  all: { decided: number; p50Minutes?: number; p90Minutes?: number }
  waiting: number
  /** When the one was handed in that has waited longest. */
  oldest?: string
}

export function waitingTimesQuery() {
  return queryOptions({
    queryKey: ['waiting-times'],
    queryFn: ({ signal }) => get<WaitingTimes>('/api/v1/waiting-times', signal),
    staleTime: 60_000,
  })
}
