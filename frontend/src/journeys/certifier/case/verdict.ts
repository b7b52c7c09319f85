import type { Case, Criterion } from '../../../api/reviews.ts'
import type { Condition } from '../../../api/vendorReview.ts'

type Assessed = Pick<Case, 'criteria' | 'assessment'>

/** What keeps the case from a verdict of either kind; both lists empty means that both may be proposed. */
export interface Possible {
  /** Undecided criteria: neither certificate nor refusal in good conscience, but only the certificate is closed by them. */
  open: string[]
  /** Blocking criteria that are not met. */
  blockedBy: string[]
  mayCertify: boolean
  mayRefuse: boolean
}

/** Certify when all is decided and nothing blocks; refuse when something blocking or major is not met. */
export function possible({ criteria, assessment }: Assessed): Possible {
  const { open, blockedBy } = assessment
  return {
    open,
    blockedBy,
    mayCertify: open.length === 0 && blockedBy.length === 0,
    mayRefuse: criteria.some(({ state, severity }) => state === 'NOT_MET' && severity !== 'MINOR'),
  }
}

/** The criteria that a certificate needs a dated condition for. */
export function conditional({ criteria }: Pick<Case, 'criteria'>): Criterion[] {
  return criteria.filter(({ state, severity }) => state === 'NOT_MET' && severity === 'MAJOR')
}

/** Conditions to begin with: the ruling's own reason as text, and no date yet. */
export function firstConditions(shown: Pick<Case, 'criteria'>): Condition[] {
  return conditional(shown).map(({ id, ruling }) => ({ criterion: id, text: ruling?.reason ?? '', due: '' }))
}

export const CONDITION_DAYS = 365

/** The days that a condition may be due on: tomorrow to a year from now, in UTC as the server counts. */
export function dueRange(now: Date): { min: string; max: string } {
  return { min: dayAfter(now, 1), max: dayAfter(now, CONDITION_DAYS) }
}

function dayAfter(now: Date, days: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days)).toISOString().slice(0, 10)
}

/** Which of the two texts or dates of each condition are missing, as pointers of the request. */
export function missingIn(conditions: readonly Condition[], reasons: string): string[] {
  return [
    ...conditions.flatMap(({ text, due }, at) => [
      ...(text.trim() === '' ? [`/conditions/${at}/text`] : []),
      ...(due === '' ? [`/conditions/${at}/due`] : []),
    ]),
    ...(reasons.trim() === '' ? ['/reasons'] : []),
  ]
}

export type Why = 'against-check' | 'condition' | 'by-hand' | 'not-relevant' | 'chance'

/** Something that the second person must see for themselves. */
export interface Point {
  criterion: Criterion
  why: Why
}

/**
 * The points of the second look: decisions against a check, what becomes a condition, what was decided by hand and blocks,
 * what was called not relevant, and one of the others drawn by the case's number, so that everybody sees the same one.
 */
export function pointsToLookAt({
  criteria,
  proposal,
  number,
}: Pick<Case, 'criteria' | 'proposal' | 'number'>): Point[] {
  const conditioned = new Set(proposal?.conditions.map(({ criterion }) => criterion))
  const points = criteria.flatMap((criterion): Point[] => {
    const why = reasonToLook(criterion, conditioned)
    return why ? [{ criterion, why }] : []
  })
  const rest = criteria.filter((criterion) => !points.some((point) => point.criterion === criterion))
  const drawn = rest[[...number].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % (rest.length || 1)]
  return drawn ? [...points, { criterion: drawn, why: 'chance' }] : points
}

function reasonToLook({ id, machine, ruling, severity }: Criterion, conditioned: ReadonlySet<string>): Why | undefined {
  if (conditioned.has(id)) return 'condition'
  if (!ruling) return undefined
  if (ruling.ruling === 'MET' && machine?.outcome === 'FAIL') return 'against-check'
  if (ruling.ruling === 'NOT_RELEVANT') return 'not-relevant'
  return severity === 'BLOCKING' ? 'by-hand' : undefined
}
