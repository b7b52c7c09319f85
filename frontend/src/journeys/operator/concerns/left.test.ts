import { describe, expect, it } from 'vitest'
import { left } from './left.ts'

const NOW = Date.parse('2026-11-27T10:00:00Z')
const text = ((key: string, values: Record<string, number>) =>
  `${key} ${values.days}d ${values.hours}h`) as unknown as Parameters<typeof left>[2]

describe('the time that is left for an answer', () => {
  it.each([
    ['2026-11-27T10:30:00Z', 'operator.concerns.left 0d 0h', 'soon'],
    ['2026-11-27T13:59:00Z', 'operator.concerns.left 0d 3h', 'soon'],
    ['2026-11-28T10:00:00Z', 'operator.concerns.left 0d 24h', 'later'],
    ['2026-11-30T11:00:00Z', 'operator.concerns.left 3d 0h', 'later'],
    ['2026-11-27T09:59:00Z', 'operator.concerns.over 0d 0h', 'late'],
    ['2026-11-24T09:00:00Z', 'operator.concerns.over 3d 0h', 'late'],
  ])('until %s is told in hours first, then in days', (dueAt, words, due) => {
    expect(left({ dueAt }, NOW, text)).toEqual({ words, due })
  })
})
