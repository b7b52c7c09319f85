import type { PointedError } from '../../../api/problem.ts'
import type { ReadinessProblem } from '../../../api/submissions.ts'

export const STEPS = ['basics', 'texts', 'screenshots', 'package', 'data', 'evidence', 'hand-in'] as const
export type Step = (typeof STEPS)[number]

/** Which step the field of a JSON pointer is on; the first beginning that fits counts. */
const PLACES: readonly (readonly [string, Step])[] = [
  ['/declaration/name', 'texts'],
  ['/declaration/shortDescription', 'texts'],
  ['/declaration/description', 'texts'],
  ['/declaration/features', 'texts'],
  ['/declaration/nonDigitalAlternative', 'texts'],
  ['/releaseNotes', 'texts'],
  ['/screenshots', 'screenshots'],
  ['/declaration/webApp', 'package'],
  ['/declaration/storeLink', 'package'],
  ['/artifact', 'package'],
  ['/uploads', 'package'],
  ['/declaration/dataPractices', 'data'],
  ['/declaration/permissions', 'data'],
  ['/evidence', 'evidence'],
]

export function isStep(text: string | null): text is Step {
  return STEPS.includes(text as Step)
}

/** What the places name no step for is on the first: kind, version, links, price and the like. */
export function stepOf(pointer: string): Step {
  const plain = pointer.replace(/^#/, '')
  return PLACES.find(([start]) => plain === start || plain.startsWith(`${start}/`))?.[1] ?? 'basics'
}

export interface StepState {
  /** wrong: a value that cannot be saved; open: something is missing; done: nothing more is demanded. */
  state: 'wrong' | 'open' | 'done'
  count: number
}

/** How far a step is, from what the server said is missing and what it refused to save. */
export function stateOf(
  step: Step,
  problems: readonly ReadinessProblem[],
  refused: readonly PointedError[],
): StepState {
  const wrong = refused.filter(({ pointer }) => stepOf(pointer) === step).length
  if (wrong > 0) return { state: 'wrong', count: wrong }
  const open = problems.filter(({ blocking, pointer }) => blocking && (step === 'hand-in' || stepOf(pointer) === step))
  return open.length > 0 ? { state: 'open', count: open.length } : { state: 'done', count: 0 }
}
