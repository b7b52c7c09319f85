import { createInterface } from 'node:readline'
import { Evaluator } from '../src/lib/eligibility/evaluator.ts'
import { ProfileReader } from '../src/lib/eligibility/profile.ts'
import { day, type Programme } from '../src/lib/eligibility/programme.ts'

/**
 * Compares the browser's engine of eligibility with the one in Java, whose answers come in by standard input: `scripts/parity`.
 * A line is a programme, the day, lines of profiles and the lines that were answered. Names the first difference and exits with 1.
 */
interface Line {
  seed: number
  programme: string
  on: string
  lines: string[]
  answers: string[]
}

let programmes = 0
let compared = 0

for await (const text of createInterface({ input: process.stdin })) {
  const { seed, programme: json, on, lines, answers }: Line = JSON.parse(text)
  const programme: Programme = JSON.parse(json)
  const evaluator = new Evaluator(programme, day(on) as number)
  const profiles = new ProfileReader(programme)
  lines.forEach((line, i) => {
    const profile = profiles.line(String(i + 1), line)
    const answered = JSON.stringify(profile.problems.length ? evaluator.problems(profile) : evaluator.answer(profile))
    if (answered !== answers[i]) {
      process.stderr.write(
        `Seed ${seed}: ${json}\nprofile     ${line}\nJava        ${answers[i]}\nTypeScript  ${answered}\n`,
      )
      process.exit(1)
    }
    compared++
  })
  programmes++
}
process.stdout.write(`${compared} answers of ${programmes} programmes are the same in both engines.\n`)
process.exitCode = compared > 0 ? 0 : 1
