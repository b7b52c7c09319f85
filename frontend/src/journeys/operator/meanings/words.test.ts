import { describe, expect, it } from 'vitest'
import { holds, moveOf, namesOf, typedOf, wordsOf } from './words.ts'

describe('words of a meaning', () => {
  it('come back as they were, in all languages that have any', () => {
    const names = { nb: ['jobb', 'arbeid'], en: ['job'] }

    expect(namesOf(typedOf(names))).toEqual(names)
  })

  it('are parted by commas and lines, without blanks around them', () => {
    expect(namesOf({ nb: ' miste jobben ,oppsagt\npermittert,, ', fr: ' ' })).toEqual({
      nb: ['miste jobben', 'oppsagt', 'permittert'],
    })
  })

  it('are told in the order of the languages', () => {
    expect(wordsOf({ id: 'job', names: { fr: ['emploi'], nb: ['jobb'] }, origin: 'SHIPPED' })).toEqual([
      'jobb',
      'emploi',
    ])
  })

  it('are told once, also when languages share them', () => {
    const names = { nb: ['jobb', 'skatt'], nn: ['jobb'], da: ['job', 'skatt'] }

    expect(wordsOf({ id: 'job', names, origin: 'SHIPPED' })).toEqual(['jobb', 'skatt', 'job'])
  })

  it('are found by any part of any of them', () => {
    const line = { id: 'unemployment', names: { fr: ['Chômage'] }, origin: 'SHIPPED' as const }

    expect(holds(line, 'ployM')).toBe(true)
    expect(holds(line, 'chôm')).toBe(true)
    expect(holds(line, 'tax')).toBe(false)
  })
})

describe('moves between two answers', () => {
  it('say what became of a listing', () => {
    const before = ['a', 'b', 'c']
    const after = ['c', 'b', 'd']

    expect(['a', 'b', 'c', 'd'].map((slug) => moveOf(slug, before, after))).toEqual(['gone', 'same', 'up', 'new'])
    expect(moveOf('a', ['a', 'b'], ['b', 'a'])).toBe('down')
  })
})
