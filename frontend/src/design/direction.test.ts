import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const source = join(process.cwd(), 'src')

/** Properties and values that name a side of the window instead of the begin and the end of a line. */
const SIDES =
  /(^|[\s;{])((margin|padding|border|scroll-(margin|padding))-)?(left|right)(-\w+)?\s*:|(text-align|float|clear)\s*:\s*(left|right)/

const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))

it.each(sheets)('No style names left or right, so that pages can run either way: %s', (file) => {
  const lines = readFileSync(join(source, file), 'utf8').split('\n')
  expect(lines.filter((line) => SIDES.test(line))).toEqual([])
})
