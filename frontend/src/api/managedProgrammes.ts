import { queryOptions } from '@tanstack/react-query'
import { get, getVersioned, send } from './http.ts'
import type { Texts } from './types.ts'

export type ProgrammeStatus = 'ANNOUNCED' | 'OPEN' | 'CLOSED' | 'ENDED'
export type ProgrammeAction = 'ANNOUNCE' | 'REVISE' | 'ARRANGE' | 'OPEN' | 'CLOSE' | 'END'
export type SeasonMove = 'OPEN' | 'CLOSE' | 'END'
export type Outcome = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNDECIDED'

export interface ProgrammeLine {
  slug: string
  name: Texts
  status: ProgrammeStatus
  territory: string
  opensOn: string
  closesOn?: string
  endsOn?: string
  /** The version that decides now; 0 when the first is still to come. */
  version: number
  versions: number
}

/** What surrounds the rules. Days are in UTC. */
export interface Arrangement {
  territory: string
  profile: string
  opensOn: string
  closesOn?: string | undefined
  endsOn?: string | undefined
  terms: Texts
  /** How the people are spread whom it is for; nothing: coverage is not measured. */
  population?: string | undefined
}

export interface ManagedProgramme {
  slug: string
  name: Texts
  status: ProgrammeStatus
  arrangement: Arrangement
  version: number
  /** The file of the newest version. */
  text: string
  versions: { number: number; validFrom: string; writtenAt: string; writtenBy?: string; reason: string }[]
  history: {
    at: string
    action: ProgrammeAction
    from?: ProgrammeStatus
    to: ProgrammeStatus
    by?: string
    reason: string
  }[]
  allowedActions: ProgrammeAction[]
}

export interface Difference {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  /** By ids, such as `offers/rent/paths/small-income/when/atMost`. */
  place: string
  before: string
  after: string
}

/** What would become of rules. */
export interface RulesPreview {
  savable: boolean
  problems: { line: number; column: number; at: string; rule: string; message: string; remedy: string }[]
  examples: number
  failed: { line: number; name: string; target: string; expected: Outcome; answered: Outcome }[]
  /** What is not wrong and may still not be meant. */
  remarks: { kind: 'UNREACHABLE' | 'OVERLAPPING' | 'FOR_EVERYBODY'; place: string }[]
  /** The version that decides now; absent of a new programme. */
  comparedWith?: number
  differences: Difference[]
  /** Whom the rules would reach; absent without a population. */
  reach?: {
    people: number
    byRulesBefore: number
    byRules: number
    parts: PartChange[]
  }
}

/** Made-up people who have one thing in common. */
export interface CoveragePart {
  fact: string
  name: Texts
  kind: 'MONEY' | 'INTEGER' | 'BOOLEAN' | 'CHOICE' | 'CHOICES' | 'DATE'
  /** An option, `true`, `false`, or empty for a range. */
  value: string
  valueName: Texts
  /** In minor units of money and in days since 1970-01-01 of dates. */
  from?: number
  to?: number
  currency?: string
  people: number
  /** By a certified offer. */
  reached: number
  byRules: number
}

export interface PartChange {
  part: CoveragePart
  peopleBefore: number
  reachedBefore: number
  byRulesBefore: number
}

/** One measurement, and what had changed since the one before. */
export interface CoveragePoint {
  at: string
  version: number
  people: number
  reached: number
  byRules: number
  reason?: string
  gained: string[]
  lost: string[]
  population: boolean
  /** The group or territory that lost most. */
  hole?: PartChange
}

export interface Coverage {
  described: boolean
  /** Per cent. */
  warnBelow: number
  source: Texts
  /** The newest first. */
  points: CoveragePoint[]
  groups: CoveragePart[]
  territories: CoveragePart[]
  undescribed: string[]
}

const ROOT = '/api/v1/managed-programmes'
const KEY = ['managed-programmes']

function path(slug: string): string {
  return `${ROOT}/${encodeURIComponent(slug)}`
}

export const programmesQuery = queryOptions({
  queryKey: [...KEY, 'all'],
  queryFn: async ({ signal }) => (await get<{ items: ProgrammeLine[] }>(ROOT, signal)).items,
})

export function programmeQuery(slug: string) {
  return queryOptions({
    queryKey: [...KEY, 'one', slug],
    queryFn: ({ signal }) => getVersioned<ManagedProgramme>(path(slug), signal),
  })
}

export function versionQuery(slug: string, number: number) {
  return queryOptions({
    queryKey: [...KEY, 'version', slug, number],
    queryFn: ({ signal }) =>
      get<{ number: number; text: string; differences: Difference[] }>(`${path(slug)}/versions/${number}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Asked again while it is measured for the first time. */
export function coverageQuery(slug: string) {
  return queryOptions({
    queryKey: [...KEY, 'coverage', slug],
    queryFn: ({ signal }) => get<Coverage>(`${path(slug)}/coverage`, signal),
    refetchInterval: ({ state }) => (state.data?.described && state.data.points.length === 0 ? 5000 : false),
  })
}

/** The criteria profiles that a programme can demand of its apps. */
export const profilesQuery = queryOptions({
  queryKey: ['criteria', 'profiles'],
  queryFn: async ({ signal }) =>
    (await get<{ profiles: { id: string; name: Texts }[] }>('/api/v1/criteria', signal)).profiles,
  staleTime: 600_000,
})

/** All that is known of programmes here: to be asked for again after a change. */
export const PROGRAMMES_KEY = KEY

export function previewRules(text: string): Promise<RulesPreview> {
  return send('POST', `${ROOT}/previews`, { body: { text } })
}

export function announce(text: string, arrangement: Arrangement, reason: string): Promise<ManagedProgramme> {
  return send('POST', ROOT, { body: { text, arrangement, reason } })
}

/** @param validFrom nothing: at once */
export function saveRules(
  slug: string,
  text: string,
  validFrom: string | undefined,
  reason: string,
  ifMatch: string,
): Promise<ManagedProgramme> {
  return send('POST', `${path(slug)}/versions`, { body: { text, validFrom, reason }, ifMatch })
}

export function arrange(
  slug: string,
  arrangement: Arrangement,
  reason: string,
  ifMatch: string,
): Promise<ManagedProgramme> {
  return send('PUT', `${path(slug)}/arrangement`, { body: { arrangement, reason }, ifMatch })
}

const MOVES: Record<SeasonMove, string> = { OPEN: 'opening', CLOSE: 'closing', END: 'ending' }

export function moveSeason(slug: string, move: SeasonMove, reason: string, ifMatch: string): Promise<ManagedProgramme> {
  return send('POST', `${path(slug)}/${MOVES[move]}`, { body: { reason }, ifMatch })
}
