import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import norwegian from './nb/problem.json'

/** The slugs of the backend's problem types, read from its enums. */
function slugs(): string[] {
  const sources = join(process.cwd(), '../backend/src/main/java')
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('Problem.java'))
    .flatMap((file) => [
      ...readFileSync(join(sources, file), 'utf8').matchAll(/^ {4}[A-Z_]+\(\s*"([a-z-]+)",\s*\d{3},/gm),
    ])
    .map(([, slug]) => slug ?? '')
}

it('Every kind of problem that the server raises has words for people who do not read English', () => {
  const found = slugs()
  expect(found).toContain('stale-version')
  expect(found.filter((slug) => !(`problem.${slug}.title` in norwegian))).toEqual([])
})
