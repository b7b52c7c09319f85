import { describe, expect, it } from 'vitest'
import { type Answer, Evaluator } from './evaluator.ts'
import { type Answers, ProfileReader } from './profile.ts'
import { day, NotEvaluable, type Programme, type Rule } from './programme.ts'

/** What is left to say beside the vectors: how the engine is used, and what it says of what cannot be used. */
const programme = (when: Rule): Programme => ({
  slug: 'test',
  name: 'Test',
  currency: 'NOK',
  facts: [
    { id: 'age', kind: 'INTEGER', name: 'your age', question: 'How old are you?', max: 120 },
    { id: 'student', kind: 'BOOLEAN', name: 'studies', question: 'Do you study?' },
    { id: 'born', kind: 'DATE', name: 'birth', question: 'When were you born?' },
    { id: 'needs', kind: 'CHOICES', name: 'needs', question: 'What do you need?', options: [{ id: 'a', name: 'A' }] },
    { id: 'years', kind: 'INTEGER', name: 'years', years: { since: 'born' } },
  ],
  parameters: [{ id: 'limit', kind: 'INTEGER', name: 'limit', values: [{ from: '2026-01-01', value: 56 }] }],
  offers: [{ id: 'help', name: 'Help', provider: 'Helpers', paths: [{ id: 'only', when }] }],
  fallback: { id: 'office', name: 'Office', summary: 'Open to all.' },
})

function answer(when: Rule, answers: Answers, on = '2026-02-01'): Answer {
  const rules = programme(when)
  return new Evaluator(rules, day(on) as number).answer(new ProfileReader(rules).profile('somebody', answers))
}

describe('an answer', () => {
  it('asks while something can turn the outcome, and says what does', () => {
    const rule: Rule = {
      any: [
        { fact: 'age', atMost: { parameter: 'limit' } },
        { fact: 'student', is: true },
      ],
    }
    expect(answer(rule, {})).toMatchObject({ matters: ['age', 'student'], next: 'age', fallback: 'office' })
    expect(answer(rule, { age: 57 })).toMatchObject({
      offers: [{ outcome: 'UNDECIDED', matters: ['student'], open: [{ at: '/offers/0/paths/0/when/any/1' }] }],
      next: 'student',
    })
    expect(answer(rule, { age: 57, student: false })).toMatchObject({
      offers: [
        {
          outcome: 'NOT_ELIGIBLE',
          failing: [{ fact: 'age' }, { fact: 'student' }],
          changes: [
            { fact: 'age', values: [{ atMost: 56 }] },
            { fact: 'student', values: [true] },
          ],
        },
      ],
      next: null,
    })
    expect(answer(rule, { age: 56 })).toMatchObject({ offers: [{ outcome: 'ELIGIBLE', paths: ['only'] }], next: null })
  })

  it('does not ask again what somebody does not know', () => {
    expect(answer({ fact: 'student', is: true }, { student: null })).toMatchObject({ matters: ['student'], next: null })
  })

  it('counts years to the day', () => {
    const rule: Rule = { fact: 'years', atLeast: 18 }
    expect(answer(rule, { born: '2008-02-02' }).offers[0]).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      changes: [{ fact: 'born', values: [{ atMost: '2008-02-01' }] }],
    })
    expect(answer(rule, { born: '2008-02-01' })).toMatchObject({
      derived: { years: 18 },
      offers: [{ outcome: 'ELIGIBLE' }],
    })
  })

  it('is not given on a day on which a parameter has no value', () => {
    expect(() => answer({ fact: 'age', is: { parameter: 'limit' } }, {}, '2025-12-31')).toThrow(
      new NotEvaluable('The parameter limit has no value on 2025-12-31.'),
    )
  })
})

describe('a profile', () => {
  const profiles = new ProfileReader(programme({ fact: 'age', atLeast: 18 }))
  const problems = (line: string) => profiles.line('7', line)

  it.each([
    ['{"facts":{"age":121}}', 'age', 'value.range'],
    ['{"facts":{"age":1.5}}', 'age', 'value.type'],
    ['{"facts":{"age":"18"}}', 'age', 'value.type'],
    ['{"facts":{"student":"yes"}}', 'student', 'value.type'],
    ['{"facts":{"born":"2026-02-29"}}', 'born', 'value.type'],
    ['{"facts":{"needs":["b"]}}', 'needs', 'value.option'],
    ['{"facts":{"needs":"a"}}', 'needs', 'value.type'],
    ['{"facts":{"years":18}}', 'years', 'fact.derived'],
    ['{"facts":{"shoe-size":42}}', 'shoe-size', 'fact.unknown'],
    ['{"facts":{"__proto__":42}}', '?', 'fact.unknown'],
    ['{"id":"a b","facts":{}}', '', 'id.malformed'],
    ['{"facts":[]}', '', 'line.malformed'],
    ['{', '', 'line.malformed'],
  ])('such as %s has a problem', (line, fact, problem) => {
    expect(problems(line)).toMatchObject({ id: '7', problems: [{ fact, problem }] })
  })

  it('is called by its id, or by its line', () => {
    expect(problems('{"id":"x","facts":{"age":null}}')).toMatchObject({ id: 'x', problems: [] })
    expect(problems('{"facts":{}}')).toMatchObject({ id: '7', problems: [] })
  })
})
