import type { QueueQuestion } from '../../../api/queue.ts'
import type { Risk } from '../../../api/risk.ts'
import { SUBJECT_KINDS, type SubjectKind } from '../../../api/submissions.ts'

export const TIERS: readonly Risk['tier'][] = ['LOW', 'MEDIUM', 'HIGH']

/** What the reader wants to see of a list; the address holds it, and the server narrows by it. */
export interface Filter {
  words: string
  profile: string
  kind: SubjectKind | ''
  tier: Risk['tier'] | ''
  unclaimed: boolean
  overdue: boolean
  /** Leaves out what the reader may not take. */
  hideBlocked: boolean
}

export function filterOf(params: URLSearchParams): Filter {
  return {
    words: params.get('q') ?? '',
    profile: params.get('profile') ?? '',
    kind: SUBJECT_KINDS.find((kind) => kind === params.get('kind')) ?? '',
    tier: TIERS.find((tier) => tier === params.get('tier')) ?? '',
    unclaimed: params.get('only') === 'unclaimed',
    overdue: params.get('time') === 'overdue',
    hideBlocked: params.get('hide') === 'blocked',
  }
}

/** The parameters of a filter; what is not set is left out, so that an unfiltered list has a plain address. */
export function paramsOf(filter: Filter): Record<string, string> {
  const { words, profile, kind, tier, unclaimed, overdue, hideBlocked } = filter
  return {
    ...(words !== '' && { q: words }),
    ...(profile !== '' && { profile }),
    ...(kind !== '' && { kind }),
    ...(tier !== '' && { tier }),
    ...(unclaimed && { only: 'unclaimed' }),
    ...(overdue && { time: 'overdue' }),
    ...(hideBlocked && { hide: 'blocked' }),
  }
}

export function isFiltering(filter: Filter): boolean {
  return Object.keys(paramsOf(filter)).length > 0
}

/** What to ask the server for. */
export function questionOf({ hideBlocked, words, ...filter }: Filter): Omit<QueueQuestion, 'status'> {
  return { ...filter, takeable: hideBlocked, words: words.trim() }
}
