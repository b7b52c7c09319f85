import { type Eligibility, Evaluator, type Outcome } from '../eligibility/evaluator.ts'
import { type ProfileProblem, ProfileReader } from '../eligibility/profile.ts'
import { day, NotEvaluable, type Programme } from '../eligibility/programme.ts'
import type { ExpectedOutcome, OfferExample } from './sheet.ts'

/** What the rules say of one expectation of an example. */
export interface Run {
  target: string
  expected: ExpectedOutcome
  /** Nothing when there is no such offer or benefit. */
  answered: Outcome | undefined
  /** Facts on which the answer stands: those of the conditions that fail, or those that are missing. */
  because: string[]
}

export interface ExampleRun {
  runs: Run[]
  problems: ProfileProblem[]
}

/** Tries the examples in the engine of this browser; nothing when the rules cannot be evaluated as they are. */
export function tryAll(
  programme: Programme,
  examples: readonly OfferExample[],
  today: string,
): ExampleRun[] | undefined {
  const ready = new Map<number, Evaluator>()
  try {
    const profiles = new ProfileReader(programme)
    return examples.map((example) => {
      const on = day(example.on ?? today) ?? (day(today) as number)
      const evaluator = ready.get(on) ?? new Evaluator(programme, on)
      ready.set(on, evaluator)
      return tried(evaluator, profiles, example)
    })
  } catch (fault) {
    // A condition that is half written: the server names what is wrong, here there is no answer yet.
    if (fault instanceof NotEvaluable || fault instanceof TypeError) return undefined
    throw fault
  }
}

function tried(evaluator: Evaluator, profiles: ProfileReader, example: OfferExample): ExampleRun {
  const profile = profiles.profile('example', example.facts)
  if (profile.problems.length > 0) return { runs: [], problems: profile.problems }
  const answer = evaluator.answer(profile)
  const found = new Map<string, Eligibility>()
  for (const offer of answer.offers) {
    found.set(offer.offer, offer)
    for (const benefit of offer.benefits) found.set(`${offer.offer}/${benefit.benefit}`, benefit)
  }
  const runs = Object.entries(example.expect).map(([target, expected]) => {
    const eligibility = found.get(target)
    return { target, expected, answered: eligibility?.outcome, because: because(eligibility) }
  })
  return { runs, problems: [] }
}

function because(eligibility: Eligibility | undefined): string[] {
  if (!eligibility) return []
  if (eligibility.outcome === 'UNDECIDED') return eligibility.matters
  return [...new Set(eligibility.failing.map(({ fact }) => fact))]
}
