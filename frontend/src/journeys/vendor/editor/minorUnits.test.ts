import { expect, it } from 'vitest'
import { minorUnits } from './minorUnits.ts'

it.each([
  ['39', 2, 3900],
  ['39,95', 2, 3995],
  ['39.9', 2, 3990],
  ['1 000 000', 0, 1_000_000],
  ['0', 2, 0],
  ['10000000', 2, 1_000_000_000],
])('reads %s as a sum', (typed, digits, amount) => {
  expect(minorUnits(typed, digits)).toBe(amount)
})

it.each([
  ['39,955', 2],
  ['39,5', 0],
  ['-1', 2],
  ['a lot', 2],
  ['', 2],
  ['10000000,01', 2],
])('takes %s for no sum', (typed, digits) => {
  expect(minorUnits(typed, digits)).toBeUndefined()
})
