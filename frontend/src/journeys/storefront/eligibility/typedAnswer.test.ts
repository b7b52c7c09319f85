import { describe, expect, it } from 'vitest'
import { shipped } from '../../../test/programmes.ts'
import { asTyped, typedAnswer } from './typedAnswer.ts'

const programme = shipped('free-tax-filing')
const fact = (id: string) => programme.facts.find((one) => one.id === id) as (typeof programme.facts)[number]
const typed = (id: string, ...text: string[]) => typedAnswer(programme, fact(id), text)

describe('What is typed', () => {
  it.each([
    ['39000', 3900000],
    ['39 000', 3900000],
    ['39,000', 3900000],
    ['39.000,50', 3900050],
    ['$39,000.5', 3900050],
    ['39 000 USD', 3900000],
    ['0', 0],
  ])('may be an amount as people write it: %s', (text, value) => {
    expect(typed('gross-income', text)).toEqual({ value })
  })

  it('is refused with the reason', () => {
    expect(typed('gross-income', 'a lot')).toEqual({ fault: 'number' })
    expect(typed('gross-income', '1.2.3')).toEqual({ fault: 'number' })
    expect(typed('gross-income')).toEqual({ fault: 'empty' })
    expect(typed('age', '131')).toEqual({ fault: 'range' })
    expect(typed('state', 'Mars')).toEqual({ fault: 'empty' })
    expect(typed('income-kinds')).toEqual({ fault: 'empty' })
  })

  it('may be that somebody does not know, or that nothing fits', () => {
    expect(typed('eitc', '?')).toEqual({ value: null })
    expect(typed('income-kinds', '-')).toEqual({ value: [] })
  })

  it('comes back as it was given', () => {
    for (const [id, value] of [
      ['gross-income', 3900050],
      ['age', 30],
      ['eitc', false],
      ['state', 'OH'],
      ['income-kinds', ['wages', 'rent']],
      ['income-kinds', []],
      ['eitc', null],
    ] as const) {
      expect(typedAnswer(programme, fact(id), asTyped(programme, fact(id), value))).toEqual({ value })
    }
  })
})
