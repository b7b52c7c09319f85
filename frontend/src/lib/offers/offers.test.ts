import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { random, shipped } from '../../test/programmes.ts'
import type { Rule } from '../eligibility/programme.ts'
import { tryAll } from './examples.ts'
import { begin, redo, undo, write } from './history.ts'
import { composed, freeId, idOf, type Sheet, type SheetOffer } from './sheet.ts'
import { print, read } from './sheetText.ts'

const tax = shipped('free-tax-filing')

describe('The text of a sheet', () => {
  const words = [
    'a',
    'no',
    'Yes',
    '2026-01-01',
    '12',
    '',
    ' x ',
    'a: b',
    'it\'s "so"',
    'Æ ø',
    '- x',
    '#',
    'é\nl',
    '{',
    '~',
    'null',
  ]

  /** Any sheet, also one with names that YAML would read as something else. */
  function anySheet(chance: () => number): Sheet {
    const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
    const some = <T>(most: number, one: () => T): T[] => Array.from({ length: Math.floor(chance() * (most + 1)) }, one)
    const rule = (depth: number): Rule => {
      const luck = chance()
      if (depth === 0 || luck < 0.5) {
        return pick<Rule>([
          { fact: 'agi', atMost: Math.floor(chance() * 1e13) },
          { fact: 'agi', above: 1, below: { parameter: pick(words) } },
          { fact: pick(words), is: chance() < 0.5 },
          { fact: 'state', oneOf: some(40, () => pick(['OH', 'GA', 'no', ...words])) },
          { fact: 'born', is: '1990-02-28' },
        ])
      }
      const inner = () => rule(depth - 1)
      return luck < 0.7 ? { all: [inner(), ...some(3, inner)] } : luck < 0.9 ? { any: [inner()] } : { not: inner() }
    }
    const name = () => (chance() < 0.5 ? pick(words) : { nb: pick(words), en: pick(words) })
    const offer = (): SheetOffer => ({
      id: pick(words),
      name: name(),
      provider: pick(words),
      ...(chance() < 0.3 && { territory: some(60, () => pick(words)) }),
      ...(chance() < 0.3 && { from: '2026-01-01', places: Math.floor(chance() * 1000) }),
      ...(chance() < 0.8 && { paths: some(3, () => ({ id: pick(words), when: rule(4) })) }),
      ...(chance() < 0.5 && {
        benefits: some(3, () => ({ id: pick(words), name: name(), ...(chance() < 0.5 && { when: rule(2) }) })),
      }),
    })
    return {
      offers: some(3, offer),
      examples: some(4, () => ({
        name: pick(words),
        facts: { age: 3, eitc: null, state: pick(words), 'income-kinds': some(3, () => pick(words)) },
        expect: { 'a/b': 'ELIGIBLE' as const },
      })),
    }
  }

  it('is the same sheet when it is read again, for any sheet', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const sheet = anySheet(random(seed))
      const text = print(sheet)
      expect(read(text), text).toEqual({ sheet })
      expect(parse(text), 'and to any other reader').toEqual(sheet)
      expect(print((read(text) as { sheet: Sheet }).sheet), 'and is printed the same').toBe(text)
    }
  })

  it('reads as people write it', () => {
    const when: Rule = {
      all: [
        { fact: 'agi', atMost: 6300000 },
        {
          any: [
            { fact: 'age', atMost: 56 },
            { fact: 'eitc', is: true },
          ],
        },
      ],
    }
    const sheet: Sheet = {
      offers: [
        {
          id: 'harbour',
          name: 'Harbour Tax',
          provider: 'Harbour',
          to: '2026-04-15',
          paths: [{ id: 'standard', when }],
        },
      ],
      examples: [{ name: 'Anna, 40', facts: { age: 40 }, expect: { harbour: 'UNDECIDED' } }],
    }
    expect(print(sheet)).toBe(`offers:
  - id: harbour
    name: Harbour Tax
    provider: Harbour
    to: "2026-04-15"
    paths:
      - id: standard
        when:
          all:
            - {fact: agi, atMost: 6300000}
            - any:
                - {fact: age, atMost: 56}
                - {fact: eitc, is: true}
examples:
  - name: "Anna, 40"
    facts: {age: 40}
    expect: {harbour: UNDECIDED}
`)
  })

  it.each([
    ['offers: [', 'syntax'],
    ['offers:\n  - {id: a, id: b, name: A}', 'syntax'],
    ['offers: 3', 'shape'],
    ['[]', 'shape'],
    ['offers: [{id: a, name: A, paths: [{id: p, when: {both: []}}]}]', 'shape'],
    ['offers: [{id: a, name: A, paths: [{id: p, when: {all: [{fact: age}], any: []}}]}]', 'shape'],
    ['offers: []\nexamples: [{name: A}]', 'shape'],
  ])('that is no sheet is not built upon: %s', (text, fault) => {
    expect(read(text)).toMatchObject({ fault })
  })
})

describe('Examples', () => {
  const sheet: Sheet = {
    offers: [
      {
        id: 'a',
        name: 'A',
        provider: 'P',
        territory: ['OH'],
        paths: [{ id: 'p', when: { fact: 'age', below: 30 } }],
        benefits: [{ id: 'b', name: 'B', when: { fact: 'eitc', is: true } }],
      },
      { id: 'c', name: 'C', provider: 'P', territory: ['GA'] },
    ],
  }

  it('are tried in the browser, within the territory, with the facts on which an answer stands', () => {
    const runs = tryAll(
      composed(tax, sheet, 'state'),
      [
        {
          name: 'Ohio',
          facts: { age: 20, state: 'OH' },
          expect: { a: 'ELIGIBLE', 'a/b': 'UNDECIDED', c: 'NOT_ELIGIBLE' },
        },
        { name: 'Old', facts: { age: 40, state: 'OH' }, expect: { a: 'ELIGIBLE', gone: 'ELIGIBLE' } },
        { name: 'Nonsense', facts: { age: 'x' }, expect: { a: 'ELIGIBLE' } },
      ],
      '2021-02-01',
    )
    expect(runs?.[0]?.runs).toEqual([
      { target: 'a', expected: 'ELIGIBLE', answered: 'ELIGIBLE', because: [] },
      { target: 'a/b', expected: 'UNDECIDED', answered: 'UNDECIDED', because: ['eitc'] },
      { target: 'c', expected: 'NOT_ELIGIBLE', answered: 'NOT_ELIGIBLE', because: ['state'] },
    ])
    expect(runs?.[1]?.runs).toEqual([
      { target: 'a', expected: 'ELIGIBLE', answered: 'NOT_ELIGIBLE', because: ['age'] },
      { target: 'gone', expected: 'ELIGIBLE', answered: undefined, because: [] },
    ])
    expect(runs?.[2]?.problems).toEqual([{ fact: 'age', problem: 'value.type' }])
  })

  it('have no answer while a condition is half written', () => {
    const half: Sheet = {
      offers: [{ id: 'a', name: 'A', provider: 'P', paths: [{ id: 'p', when: { fact: 'wealth', is: 3 } }] }],
    }
    expect(
      tryAll(composed(tax, half, undefined), [{ name: 'E', facts: {}, expect: { a: 'ELIGIBLE' } }], '2021-02-01'),
    ).toBeUndefined()
  })
})

describe('What was written', () => {
  it('can be taken back and done again, a word at a time', () => {
    const written = write(write(write(begin('a'), 'ab', 'name'), 'abc', 'name'), 'abc!', 'other')
    expect(undo(written).now).toBe('abc')
    expect(undo(undo(written)).now).toBe('a')
    expect(undo(undo(undo(written))).now).toBe('a')
    expect(redo(undo(written)).now).toBe('abc!')
    expect(redo(write(undo(written), 'x')).now).toBe('x')
  })
})

it('gives short names', () => {
  expect(idOf('Gratis skatt for Æ!', 'offer')).toBe('gratis-skatt-for-ae')
  expect(idOf('2026: année', 'offer')).toBe('annee')
  expect(idOf('!!', 'offer')).toBe('offer')
  expect(freeId('offer', ['offer', 'offer-2'])).toBe('offer-3')
})
