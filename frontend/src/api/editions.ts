import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { RiskTier } from './risk.ts'

export type EditionStatus = 'DRAFT' | 'CONSULTATION' | 'IN_FORCE' | 'RETIRED'
export type EditionAction = 'CONSULT' | 'TAKE_BACK' | 'ENFORCE'

/** An edition of the criteria and where it stands. */
export interface Edition {
  id: string
  status: EditionStatus
  basedOn?: string
  plannedFrom: string
  /** The last day of the consultation. */
  lastDay?: string
  consultedAt?: string
  enforcedAt?: string
  retiredAt?: string
  criteria: number
  history: { at: string; action: EditionAction | 'RETIRE'; from: EditionStatus; to: EditionStatus; reason: string }[]
  allowedActions: EditionAction[]
}

export type ImpactOutcome = 'FAILS' | 'UNDECIDED' | 'NEEDS_PERSON' | 'STANDS'

/** One certified release as it would stand under an edition. */
export interface ImpactResult {
  certificate: string
  listingSlug: string
  listingName: string
  releaseVersion: string
  profile: string
  tier: RiskTier
  outcome: ImpactOutcome
  blockedBy: string[]
  needsCondition: string[]
  /** Criteria that nobody has decided on and that only a person can. */
  needsPerson: string[]
  /** Criteria that a check settles and that none has answered. */
  open: string[]
  waived: string[]
  cleared: number
}

export interface Impact {
  edition: string
  /** The latest one; absent when there was none yet. */
  run?: {
    status: 'PLANNED' | 'DONE'
    plannedAt: string
    endedAt?: string
    total: number
    fails: number
    needsPerson: number
    undecided: number
    /** How many releases wait for a person at which criterion, the most frequent first. */
    people: { criterion: string; releases: number }[]
    results: ImpactResult[]
  }
}

/** The newest first. */
export const editionsQuery = queryOptions({
  queryKey: ['criteria', 'editions'],
  queryFn: ({ signal }) => get<{ items: Edition[] }>('/api/v1/criteria/editions', signal),
})

function path(edition: string): string {
  return `/api/v1/criteria/editions/${encodeURIComponent(edition)}`
}

/** Asked again while it is being worked out. */
export function impactQuery(edition: string) {
  return queryOptions({
    queryKey: ['criteria', 'impact', edition],
    queryFn: ({ signal }) => get<Impact>(`${path(edition)}/impact`, signal),
    refetchInterval: ({ state }) => (state.data?.run?.status === 'PLANNED' ? 2000 : false),
  })
}

export function planImpact(edition: string): Promise<Impact> {
  return send('POST', `${path(edition)}/impact`)
}

/** @param until the last day of a consultation */
export function moveEdition(edition: string, action: EditionAction, reason: string, until: string): Promise<Edition> {
  switch (action) {
    case 'CONSULT':
      return send('POST', `${path(edition)}/consultation`, { body: { until, reason } })
    case 'TAKE_BACK':
      return send('POST', `${path(edition)}/draft`, { body: { reason } })
    case 'ENFORCE':
      return send('POST', `${path(edition)}/force`, { body: { reason } })
  }
}
