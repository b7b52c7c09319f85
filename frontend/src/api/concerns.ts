import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { Page } from './types.ts'

export const CONCERN_KINDS = ['SECURITY', 'PRIVACY', 'ACCESSIBILITY', 'MISLEADING', 'ILLEGAL', 'BROKEN'] as const
export type ConcernKind = (typeof CONCERN_KINDS)[number]
export type ConcernStatus = 'RECEIVED' | 'TRIAGED' | 'ACTED' | 'DISMISSED'
export type ConcernAction = 'TRIAGE' | 'MERGE' | 'SEPARATE' | 'ESCALATE' | 'ACT' | 'DISMISS'

/** A concern in a list. */
export interface ConcernLine {
  number: string
  listingSlug: string
  listingName: string
  kind: ConcernKind
  status: ConcernStatus
  /** Of what was written; absent when it was forgotten. */
  beginning?: string
  language: string
  receivedAt: string
  dueAt: string
  late: boolean
  escalatedAt?: string
  closedAt?: string
  /** How many more are answered with it. */
  duplicates: number
}

/** One page of concerns; how many wait, and wait too long, is told whatever was asked for. */
export interface Concerns extends Page<ConcernLine> {
  open: number
  late: number
}

export interface Concern extends Omit<ConcernLine, 'beginning' | 'duplicates'> {
  releaseVersion: string
  details?: string
  /** Whether the reporter left an address; nobody sees it. */
  answerWanted: boolean
  /** The number of the one that it is answered with. */
  mergedInto?: string
  answer?: string
  answerLanguage?: string
  quarantinedVersion?: string
  duplicates: ConcernLine[]
  alike: ConcernLine[]
  history: { at: string; action: ConcernAction; from: ConcernStatus; to: ConcernStatus; by?: string; note: string }[]
  allowedActions: ConcernAction[]
}

/** What an operator asks the list for. */
export interface ConcernQuestion {
  statuses?: readonly ConcernStatus[]
  kind?: ConcernKind | undefined
  late?: boolean
  page?: number
  size?: number
}

export function concernsQuery({ statuses = [], kind, late = false, page = 1, size = 24 }: ConcernQuestion = {}) {
  const query = new URLSearchParams({ page: String(page), size: String(size), ...(kind && { kind }) })
  for (const status of statuses) query.append('status', status)
  if (late) query.set('late', 'true')
  return queryOptions({
    queryKey: ['concerns', 'list', { statuses, kind, late, page, size }],
    queryFn: ({ signal }) => get<Concerns>(`/api/v1/concerns?${query}`, signal),
  })
}

function path(number: string): string {
  return `/api/v1/concerns/${encodeURIComponent(number)}`
}

export function concernQuery(number: string) {
  return queryOptions({
    queryKey: ['concerns', 'one', number],
    queryFn: ({ signal }) => get<Concern>(path(number), signal),
  })
}

export function triageConcern(number: string, kind: ConcernKind, note: string): Promise<Concern> {
  return send('POST', `${path(number)}/triage`, { body: { kind, note } })
}

export function mergeConcern(number: string, into: string): Promise<Concern> {
  return send('POST', `${path(number)}/merger`, { body: { into } })
}

export function separateConcern(number: string): Promise<Concern> {
  return send('POST', `${path(number)}/separation`)
}

/** @param quarantine the version that is taken out of the store with it */
export function actOnConcern(
  number: string,
  answer: string,
  language: string,
  quarantine: string | undefined,
): Promise<Concern> {
  return send('POST', `${path(number)}/action`, { body: { answer, language, ...(quarantine && { quarantine }) } })
}

export function dismissConcern(number: string, answer: string, language: string): Promise<Concern> {
  return send('POST', `${path(number)}/dismissal`, { body: { answer, language } })
}
