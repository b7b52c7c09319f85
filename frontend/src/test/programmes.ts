import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { domain, type Fact, isAsked, type Programme } from '../lib/eligibility/programme.ts'

/** The programmes that come with the store, as a device gets them. */
export function shipped(slug: string): Programme {
  const file = join(process.cwd(), '../certification/src/main/resources/programmes', `${slug}.yml`)
  return parse(readFileSync(file, 'utf8')) as Programme
}

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Somebody: some questions answered, some not known, some not asked. */
export function anybody({ facts }: Programme, chance: () => number): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const fact of facts.filter(isAsked)) {
    const luck = chance()
    if (luck < 0.15) answers[fact.id] = null
    else if (luck < 0.85) answers[fact.id] = answerOf(fact, chance)
  }
  return answers
}

export function answerOf(fact: Fact, chance: () => number): unknown {
  const options = fact.options ?? []
  switch (fact.kind) {
    case 'BOOLEAN':
      return chance() < 0.5
    case 'CHOICE':
      return options[Math.floor(chance() * options.length)]?.id
    case 'CHOICES':
      return options.filter(() => chance() < 0.4).map(({ id }) => id)
    case 'DATE':
      return new Date(Date.UTC(1930 + Math.floor(chance() * 90), Math.floor(chance() * 12), 15))
        .toISOString()
        .slice(0, 10)
    default: {
      const [least, most] = domain(fact)
      return least + Math.floor(chance() * Math.min(most - least, fact.kind === 'MONEY' ? 12_000_000 : 100))
    }
  }
}
