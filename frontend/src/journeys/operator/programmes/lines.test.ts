import { describe, expect, it } from 'vitest'
import { lineAt } from './lines.ts'

describe('a line of a text', () => {
  it('is found by its number', () => {
    expect(lineAt('one\ntwo\nthree', 1)).toEqual([0, 3])
    expect(lineAt('one\ntwo\nthree', 2)).toEqual([4, 7])
    expect(lineAt('one\ntwo\nthree', 3)).toEqual([8, 13])
  })

  it('is the last one when there are fewer, and the first when it concerns the whole file', () => {
    expect(lineAt('one\ntwo', 9)).toEqual([4, 7])
    expect(lineAt('one\ntwo', 0)).toEqual([0, 3])
    expect(lineAt('', 1)).toEqual([0, 0])
  })
})
