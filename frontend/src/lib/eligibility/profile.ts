import { day, domain, type Fact, isAsked, type Programme } from './programme.ts'

/** Answers by fact: null for "I do not know"; a fact that is not there has not been asked. */
export type Answers = Record<string, unknown>

/** Nobody has asked yet. */
export const MISSING = 0
/** Asked, and the person does not know: as missing, but not to be asked again. */
export const NOT_KNOWN = 1
export const GIVEN = 2

/** What is wrong with an answer. */
export interface ProfileProblem {
  fact: string
  problem: string
}

/** What one person answered, ready to be evaluated; by position of the fact in its programme. */
export interface Profile {
  id: string
  problems: ProfileProblem[]
  state: number[]
  /** Of ordered facts the value, of choices the position of the option, of booleans 0 or 1. */
  number: number[]
  chosen: (Set<number> | undefined)[]
}

interface Asked {
  fact: Fact
  asked: boolean
  options: Map<string, number>
  domain: [number, number]
}

const ID = /^[A-Za-z0-9._:-]{1,100}$/
const FACT = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Turns answers into profiles, as `ProfileReader` does in Java. */
export class ProfileReader {
  private readonly facts: Asked[]
  private readonly ids: Set<string>

  constructor(programme: Programme) {
    this.facts = programme.facts.map((fact) => ({
      fact,
      asked: isAsked(fact),
      options: new Map(fact.options?.map(({ id }, position) => [id, position])),
      domain: domain(fact),
    }))
    this.ids = new Set(programme.facts.map(({ id }) => id))
  }

  /** @param line name of the profile when it has no id of its own */
  line(line: string, text: string): Profile {
    const content = object(parsed(text))
    const facts = object(content?.facts)
    if (!content || !facts) return refused(line, 'line.malformed')
    if (!Object.hasOwn(content, 'id')) return this.profile(line, facts)
    return typeof content.id === 'string' && ID.test(content.id)
      ? this.profile(content.id, facts)
      : refused(line, 'id.malformed')
  }

  profile(id: string, answers: Answers): Profile {
    const size = this.facts.length
    const profile: Profile = {
      id,
      problems: [],
      state: new Array(size).fill(MISSING),
      number: new Array(size).fill(0),
      chosen: new Array(size).fill(undefined),
    }
    let found = 0
    for (let i = 0; i < size; i++) {
      const asked = this.facts[i] as Asked
      const answer = answers[asked.fact.id]
      if (answer === undefined || !Object.hasOwn(answers, asked.fact.id)) continue
      found++
      if (!asked.asked) {
        profile.problems.push({ fact: asked.fact.id, problem: 'fact.derived' })
      } else if (answer === null) {
        profile.state[i] = NOT_KNOWN
      } else {
        profile.state[i] = GIVEN
        const problem = take(asked, i, answer, profile)
        if (problem) profile.problems.push({ fact: asked.fact.id, problem })
      }
    }
    for (const name of this.unknown(answers, found)) profile.problems.push({ fact: name, problem: 'fact.unknown' })
    return profile
  }

  /** Names that no fact could have are not repeated. */
  private unknown(answers: Answers, found: number): string[] {
    const names = Object.keys(answers)
    if (names.length === found) return []
    return [
      ...new Set(names.filter((name) => !this.ids.has(name)).map((name) => (FACT.test(name) ? name : '?'))),
    ].sort()
  }
}

/** What is wrong with the answer, if anything is. */
function take(
  { fact, options, domain }: Asked,
  position: number,
  answer: unknown,
  profile: Profile,
): string | undefined {
  switch (fact.kind) {
    case 'BOOLEAN':
      if (typeof answer !== 'boolean') return 'value.type'
      profile.number[position] = answer ? 1 : 0
      return undefined
    case 'CHOICE': {
      const option = options.get(answer as string)
      if (option === undefined) return typeof answer === 'string' ? 'value.option' : 'value.type'
      profile.number[position] = option
      return undefined
    }
    case 'CHOICES': {
      if (!Array.isArray(answer)) return 'value.type'
      const chosen = new Set<number>()
      for (const item of answer) {
        const option = options.get(item)
        if (option === undefined) return typeof item === 'string' ? 'value.option' : 'value.type'
        chosen.add(option)
      }
      profile.chosen[position] = chosen
      return undefined
    }
    default: {
      const value = fact.kind !== 'DATE' ? answer : typeof answer === 'string' ? day(answer) : undefined
      if (!Number.isSafeInteger(value)) return 'value.type'
      profile.number[position] = value as number
      return (value as number) < domain[0] || (value as number) > domain[1] ? 'value.range' : undefined
    }
  }
}

function refused(id: string, problem: string): Profile {
  return { id, problems: [{ fact: '', problem }], state: [], number: [], chosen: [] }
}

function object(value: unknown): Answers | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answers) : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
