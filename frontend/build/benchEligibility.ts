import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Evaluator } from '../src/lib/eligibility/evaluator.ts'
import { type Answers, ProfileReader } from '../src/lib/eligibility/profile.ts'
import { day, type Fact, isAsked, type Programme } from '../src/lib/eligibility/programme.ts'

/**
 * The browser's engine of eligibility alone: 10,000 people of whom part is known against 12 offers, as
 * `scripts/lib/bench/EligibilityBench` measures the other engine. Argument: the file of a programme.
 */
const PEOPLE = 10_000
const ROUNDS = 15

const programme: Programme = parse(readFileSync(process.argv[2] as string, 'utf8'))
const offers = programme.offers
programme.offers = [
  ...offers,
  ...offers.slice(0, 12 - offers.length).map((offer, i) => ({ ...offer, id: `copy-${i}` })),
]

let state = 1
/** A whole number below `bound`: a linear congruential generator, so that every run measures the same people. */
function random(bound: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * bound)
}

function value(fact: Fact): unknown {
  const options = fact.options?.map(({ id }) => id) ?? []
  switch (fact.kind) {
    case 'BOOLEAN':
      return random(2) === 1
    case 'CHOICE':
      return options[random(options.length)]
    case 'CHOICES':
      return options.filter(() => random(3) === 0)
    case 'DATE':
      return `${1940 + random(70)}-06-15`
    case 'MONEY':
      return random(10_000_000)
    case 'INTEGER':
      return random(100)
  }
}

const people: Answers[] = Array.from({ length: PEOPLE }, () =>
  Object.fromEntries(
    programme.facts.filter((fact) => isAsked(fact) && random(10) < 7).map((fact) => [fact.id, value(fact)]),
  ),
)

function millis(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number

const compiled = millis(() => new Evaluator(programme, day('2026-02-01') as number))
const evaluator = new Evaluator(programme, day('2026-02-01') as number)
const profiles = new ProfileReader(programme)
const quick: number[] = []
const whole: number[] = []
let undecided = 0
for (let round = -5; round < ROUNDS; round++) {
  undecided = 0
  const outcomes = millis(() => {
    for (const person of people)
      for (const outcome of evaluator.outcomes(profiles.profile('', person))) if (outcome === 'UNDECIDED') undecided++
  })
  const answers = millis(() => {
    for (const person of people.slice(0, PEOPLE / 10)) evaluator.answer(profiles.profile('', person))
  })
  if (round >= 0) {
    quick.push(outcomes)
    whole.push(answers * 10)
  }
}
process.stdout.write(
  `${JSON.stringify({
    name: 'eligibility, TypeScript',
    profiles: PEOPLE,
    offers: programme.offers.length,
    undecided,
    millis: Number(median(quick).toFixed(1)),
    goal: 100,
    millisWithReasons: Math.round(median(whole)),
    millisToCompile: Number(compiled.toFixed(1)),
    rounds: ROUNDS,
  })}\n`,
)
