import { describe, expect, it } from 'vitest'
import { catalogFaults } from './catalogFaults.ts'

describe('A catalogue', () => {
  it('that says the same with the same values has no fault', () => {
    const model = { 'a.b': '{count, plural, =0 {Ingen} one {# app} other {# apper}} fra {name}', 'a.c': '<a>Nei</a>' }
    const french = {
      'a.b': '{count, plural, =0 {Aucune} one {# appli} many {# d’applis} other {# applis}} par {name}',
      'a.c': '<a>Non</a>',
    }
    expect(catalogFaults('fr', french, model)).toEqual([])
  })

  it('lacks no key of the first language and has no other', () => {
    expect(catalogFaults('sv', { 'a.c': 'C' }, { 'a.b': 'B' })).toEqual(['a.b is missing', 'a.c is surplus'])
  })

  it('has the keys in the same order', () => {
    const faults = catalogFaults('sv', { 'a.c': 'C', 'a.b': 'B' }, { 'a.b': 'B', 'a.c': 'C' })
    expect(faults).toEqual(['the keys are in another order'])
  })

  it.each([
    ['takes the same values', 'Fra {navn}', 'Fra {name}', ['differs in {navn}', 'differs in {name}']],
    [
      'knows the same cases of a choice',
      '{it, select, other {Y}}',
      '{it, select, a {X} other {Y}}',
      ['differs in {it: other}', 'differs in {it: a,other}'],
    ],
    ['keeps its tags', 'Nei', '<a>Nei</a>', ['differs in <a>', 'differs in </a>']],
    ['is never empty', ' ', 'Nei', ['is empty']],
    ['is valid ICU', 'Fra {name', 'Fra {name}', ['is not valid ICU']],
    ['has no apostrophe that quotes', "l'app", 'appen', ['has a straight apostrophe, by which ICU quotes']],
  ])('%s', (_, text, model, faults) => {
    expect(catalogFaults('da', { 'a.b': text }, { 'a.b': model })).toEqual(faults.map((fault) => `a.b ${fault}`))
  })

  it('in French has millions as well, and keeps its signs on the line', () => {
    const model = { 'a.b': '{count, plural, one {# app} other {# apper}}', 'a.c': 'Hva?' }
    const french = { 'a.b': '{count, plural, one {# appli} other {# applis}}', 'a.c': 'Quoi ?' }
    expect(catalogFaults('fr', french, model)).toEqual([
      'a.b lacks a form of the plural {count}',
      'a.c may break before a sign',
    ])
  })
})
