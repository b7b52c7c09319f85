import type { Case, Criterion, Ruling } from '../../../api/reviews.ts'
import { type WindowState, windowState } from '../../../domain/case/criterionWindow.ts'

export type Group = 'todo' | 'ask' | 'err' | 'not' | 'auto' | 'met' | 'na'

/** What needs somebody first; then what stands in the way; then what is done. */
const ORDER: readonly Group[] = ['todo', 'err', 'ask', 'not', 'auto', 'met', 'na']

export const DONE_GROUPS: ReadonlySet<Group> = new Set(['auto', 'met', 'na'])

export interface CriterionGroup {
  group: Group
  criteria: Criterion[]
}

type CaseCriteria = Pick<Case, 'criteria' | 'messages'>

/** The criteria by what is to be done about them; empty groups are left out. */
export function grouped({ criteria, messages }: CaseCriteria): CriterionGroup[] {
  const byState = Map.groupBy(criteria, (criterion): WindowState => windowState(criterion, messages))
  return ORDER.flatMap((group) => {
    const its = byState.get(group)
    return its ? [{ group, criteria: its }] : []
  })
}

/** Whether a person still has to decide about it. */
export function undecided(criterion: Criterion): boolean {
  return criterion.state === 'OPEN' || criterion.state === 'DID_NOT_RUN'
}

/** The ids that `J` and `K` walk: what is undecided, in the order of the list. */
export function openIds(shown: CaseCriteria): string[] {
  return grouped(shown).flatMap(({ criteria }) => criteria.filter(undecided).map(({ id }) => id))
}

/**
 * The undecided criterion after (or before) the one given, going round; any other than the one given. Nothing when no
 * other is left. From a criterion that is decided already, the walk begins at the list's beginning (or end).
 */
export function neighbour(shown: CaseCriteria, from: string | undefined, step: 1 | -1): string | undefined {
  const ids = openIds(shown)
  const at = from === undefined ? -1 : ids.indexOf(from)
  if (at === -1) return step === 1 ? ids[0] : ids.at(-1)
  if (ids.length === 1) return undefined
  return ids[(at + step + ids.length) % ids.length]
}

/** Which criterion to open first: the first undecided one, else the first that is not met, else the first. */
export function firstToOpen(shown: CaseCriteria): string | undefined {
  return openIds(shown)[0] ?? shown.criteria.find(({ state }) => state === 'NOT_MET')?.id ?? shown.criteria[0]?.id
}

/** Whether a decision needs a reason: everything but a "met" that no check doubts does. */
export function needsReason(criterion: Criterion, ruling: Ruling): boolean {
  if (ruling !== 'MET') return true
  return criterion.machine ? criterion.machine.outcome !== 'PASS' : criterion.mode === 'AUTOMATIC'
}

const ALL: readonly Ruling[] = ['MET', 'NOT_MET', 'NOT_RELEVANT']

/**
 * What a person may still decide. A check that came to an answer settles an automatic criterion; then a person can only be
 * stricter. A failure that a person decides stays open until then, so it is not settled.
 */
export function possibleRulings({ mode, machine, state, ruling }: Criterion): readonly Ruling[] {
  if (mode !== 'AUTOMATIC' || !machine) return ALL
  switch (machine.outcome) {
    case 'PASS':
      return ['MET', 'NOT_MET']
    case 'NOT_APPLICABLE':
      return ['NOT_MET', 'NOT_RELEVANT']
    case 'FAIL':
      return state === 'NOT_MET' && ruling === undefined ? ['NOT_MET'] : ALL
    case 'ERROR':
    case 'SKIPPED':
      return ALL
  }
}
