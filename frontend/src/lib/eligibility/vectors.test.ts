import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Answer, type Eligibility, Evaluator } from './evaluator.ts'
import { type Answers, ProfileReader } from './profile.ts'
import { day, isAsked, type Programme } from './programme.ts'

const certification = join(process.cwd(), '../certification/src')

/** A line of the file that `VectorsTest` in Java runs as well; its class `Vectors` describes it. */
interface Line {
  programme: Programme | string
  on: string
  facts: string[]
  vectors: [unknown[], string, string][]
}

const lines: Line[] = readFileSync(join(certification, 'test/resources/eligibility/vectors.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

function programmeOf({ programme }: Line): Programme {
  return typeof programme === 'string'
    ? parse(readFileSync(join(certification, `main/resources/programmes/${programme}.yml`), 'utf8'))
    : programme
}

function answersOf(facts: string[], values: unknown[]): Answers {
  return Object.fromEntries(facts.map((fact, i) => [fact, values[i]]).filter(([, value]) => value !== '?'))
}

function text(asked: string[], { outcome, matters }: Eligibility): string {
  if (outcome !== 'UNDECIDED') return outcome[0] as string
  return `U${matters.reduce((mask, fact) => mask + 2 ** asked.indexOf(fact), 0).toString(36)}`
}

function texts(asked: string[], answer: Answer): [string, string] {
  const targets = answer.offers.flatMap((offer) => [offer, ...offer.benefits])
  const next = answer.next === null ? -1 : asked.indexOf(answer.next)
  const digest = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 8)
  return [`${targets.map((target) => text(asked, target)).join(' ')} >${next}`, digest]
}

it('answers as every vector says, to the byte', () => {
  let compared = 0
  for (const line of lines) {
    const programme = programmeOf(line)
    expect(line.facts).toEqual(programme.facts.filter(isAsked).map(({ id }) => id))
    const evaluator = new Evaluator(programme, day(line.on) as number)
    const profiles = new ProfileReader(programme)
    for (const [values, ...expected] of line.vectors) {
      const profile = profiles.profile('v', answersOf(line.facts, values))
      const answered = texts(line.facts, evaluator.answer(profile))
      if (answered.join() !== expected.join())
        expect({ values, answered, programme }).toEqual({ values, answered: expected, programme })
      const quick = evaluator.outcomes(profile)
      if (
        quick.join() !==
        evaluator
          .answer(profile)
          .offers.map(({ outcome }) => outcome)
          .join()
      )
        expect({ values, quick, programme }).toBe('as the whole answer')
      compared++
    }
  }
  expect(compared).toBeGreaterThanOrEqual(10_000)
})
