import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { Evaluator } from '../src/lib/eligibility/evaluator.ts'
import { ProfileReader } from '../src/lib/eligibility/profile.ts'
import { day, dayText, NotEvaluable, type Programme } from '../src/lib/eligibility/programme.ts'

/**
 * Prints what `scripts/civicstore rules eval` prints, byte for byte, by the engine of the browser:
 * `npm run --silent rules -- --programme FILE --profiles FILE.jsonl [--on DATE]`. It takes the programme at its word; what is
 * wrong in it is what `scripts/civicstore rules test` names. Exit codes: 0; 1 a profile has problems; 2 unusable input.
 */
function main(): number {
  const { values } = parseArgs({
    options: { programme: { type: 'string' }, profiles: { type: 'string' }, on: { type: 'string' } },
  })
  if (!values.programme || !values.profiles)
    return unusable('Usage: npm run --silent rules -- --programme FILE --profiles FILE.jsonl [--on DATE]')
  const on = day(values.on ?? dayText(Math.floor(Date.now() / 86_400_000)))
  if (on === undefined) return unusable('A day is written like 2026-01-15, between 1850 and 2199.')
  const text = read(values.programme)
  const programme: Programme = text.trimStart().startsWith('{') ? JSON.parse(text) : parse(text)
  const evaluator = new Evaluator(programme, on)
  const profiles = new ProfileReader(programme)
  let code = 0
  const lines: string[] = []
  read(values.profiles)
    .split(/\r\n|\n|\r/)
    .forEach((line, i) => {
      if (/^[ \t]*$/.test(line)) return
      const profile = profiles.line(String(i + 1), line)
      const usable = profile.problems.length === 0
      if (!usable) code = 1
      lines.push(`${JSON.stringify(usable ? evaluator.answer(profile) : evaluator.problems(profile))}\n`)
    })
  process.stdout.write(lines.join(''))
  return code
}

/** npm runs a script in the folder of the package; paths are meant from where it was called. */
function read(path: string): string {
  return readFileSync(resolve(process.env.INIT_CWD ?? '.', path), 'utf8')
}

function unusable(why: string): number {
  process.stderr.write(`${why}\n`)
  return 2
}

try {
  process.exitCode = main()
} catch (failure) {
  if (!(failure instanceof NotEvaluable)) throw failure
  process.exitCode = unusable(failure.message)
}
