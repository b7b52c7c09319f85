import { describe, expect, it } from 'vitest'
import type { Coverage, CoveragePart, CoveragePoint } from '../../../api/managedProgrammes.ts'
import { below, causes, lowestFirst, partName, valueName } from './shares.ts'

const YOUNG: CoveragePart = {
  fact: 'age',
  name: { en: 'your age' },
  kind: 'INTEGER',
  value: '',
  valueName: {},
  from: 18,
  to: 24,
  people: 100,
  reached: 80,
  byRules: 90,
}
const STATE: CoveragePart = {
  ...YOUNG,
  fact: 'state',
  kind: 'CHOICE',
  value: 'CA',
  valueName: { und: 'California' },
  reached: 40,
}
delete STATE.from
delete STATE.to

const POINT: CoveragePoint = {
  at: '2026-11-27T10:00:00Z',
  version: 2,
  people: 100,
  reached: 60,
  byRules: 90,
  gained: [],
  lost: [],
  population: false,
}

describe('a part of the people', () => {
  it('is named by what they have in common', () => {
    expect(partName(YOUNG)).toBe('your age: 18 to 24')
    expect(valueName({ ...YOUNG, kind: 'MONEY', currency: 'USD', from: 0, to: 1_499_900 })).toBe('US$0 to US$14,999')
    expect(valueName({ ...YOUNG, kind: 'DATE', from: 0, to: 0 })).toBe('1 January 1970')
    expect(valueName(STATE)).toBe('California')
    expect(valueName({ ...STATE, value: 'true', valueName: {} })).toBe('yes')
  })

  it('is below the limit by its own share, and the lowest comes first', () => {
    const coverage: Coverage = {
      described: true,
      warnBelow: 80,
      source: {},
      points: [],
      groups: [YOUNG],
      territories: [STATE],
      undescribed: [],
    }
    expect(below(coverage)).toEqual([STATE])
    expect(below({ ...coverage, warnBelow: 40 })).toEqual([])
    expect(lowestFirst([YOUNG, STATE])).toEqual([STATE, YOUNG])
  })
})

describe('what changed the coverage', () => {
  it('is told by version, apps and population, and is the date when it was none of them', () => {
    expect(causes({ ...POINT, reason: 'Less money.', lost: ['a', 'b'], population: true }, false)).toEqual([
      'Version 2: Less money.',
      'No longer available: a, b',
      'The population was described anew',
    ])
    expect(causes(POINT, false)).toEqual(['The date: a value in the rules holds from that day'])
    expect(causes(POINT, true)).toEqual(['Measured for the first time'])
  })
})
