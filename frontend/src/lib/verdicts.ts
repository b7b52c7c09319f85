import { Evaluator, type Outcome } from './eligibility/evaluator.ts'
import { ProfileReader } from './eligibility/profile.ts'
import type { Programme } from './eligibility/programme.ts'
import { keptAnswers, keptPerson, stillTaken } from './keptAnswers.ts'

/** What somebody's answers say about an app, and in which programme. */
export interface Verdict {
  outcome: Outcome
  programme: string
}

const BEST: readonly Outcome[] = ['NOT_ELIGIBLE', 'UNDECIDED', 'ELIGIBLE']

/** Today on this device, in days since 1970-01-01. */
export function today(now = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000
}

/** By slug of the listing, for those that are offers of a programme; of several offers the best counts. */
export function verdicts(programmes: readonly Programme[], on = today()): Map<string, Verdict> {
  const found = new Map<string, Verdict>()
  for (const programme of programmes) {
    const answers = stillTaken(programme, keptAnswers(keptPerson(), programme.slug))
    if (Object.keys(answers).length === 0) continue
    const outcomes = new Evaluator(programme, on).outcomes(new ProfileReader(programme).profile('me', answers))
    programme.offers.forEach(({ listing }, i) => {
      const outcome = outcomes[i] as Outcome
      const before = listing && found.get(listing)
      if (listing && (!before || BEST.indexOf(outcome) > BEST.indexOf(before.outcome)))
        found.set(listing, { outcome, programme: programme.slug })
    })
  }
  return found
}
