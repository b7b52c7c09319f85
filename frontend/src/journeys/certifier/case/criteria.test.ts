import { describe, expect, it } from 'vitest'
import type { CaseMessage, Criterion } from '../../../api/reviews.ts'
import { aCriterion, aMessage } from './caseForTests.ts'
import { firstToOpen, grouped, needsReason, neighbour, openIds, possibleRulings } from './criteria.ts'

function shown(criteria: Criterion[], messages: CaseMessage[] = []) {
  return { criteria, messages }
}

const MET = aCriterion('SEC-01', { state: 'MET' })
const OPEN = aCriterion('PRV-01')
const BROKEN = aCriterion('SEC-06', { state: 'DID_NOT_RUN' })
const NOT_MET = aCriterion('ACC-05', { state: 'NOT_MET' })
const LAST = aCriterion('CNT-04')

describe('the list of criteria', () => {
  it('puts what needs somebody first, then what is not met, then what is done', () => {
    const groups = grouped(shown([MET, NOT_MET, BROKEN, OPEN]))
    expect(groups.map(({ group }) => group)).toEqual(['todo', 'err', 'not', 'auto'])
  })

  it('tells what a person decided from what a check did', () => {
    const decided = aCriterion('OPS-01', { state: 'MET', ruling: { ruling: 'MET', reason: '', by: PERSON, at: AT } })
    expect(grouped(shown([MET, decided])).map(({ group }) => group)).toEqual(['auto', 'met'])
  })

  it('moves a criterion that the vendor was asked about to its own group, until they answer', () => {
    const question = aMessage({ criterion: 'PRV-01', side: 'STORE', at: '2026-11-20T10:00:00Z' })
    const answer = aMessage({ criterion: 'PRV-01', side: 'VENDOR', at: '2026-11-21T10:00:00Z' })
    expect(grouped(shown([OPEN], [question]))[0]?.group).toBe('ask')
    expect(grouped(shown([OPEN], [answer, question]))[0]?.group).toBe('todo')
  })

  it('does not take a private note for a question', () => {
    const note = aMessage({ criterion: 'PRV-01', audience: 'CERTIFIERS' })
    expect(grouped(shown([OPEN], [note]))[0]?.group).toBe('todo')
  })
})

describe('the walk from one open criterion to the next', () => {
  const all = shown([MET, OPEN, BROKEN, LAST])

  it('goes through what is undecided, in the order of the list', () => {
    expect(openIds(all)).toEqual(['PRV-01', 'CNT-04', 'SEC-06'])
    expect(neighbour(all, 'PRV-01', 1)).toBe('CNT-04')
    expect(neighbour(all, 'CNT-04', -1)).toBe('PRV-01')
  })

  it('goes round at both ends', () => {
    expect(neighbour(all, 'SEC-06', 1)).toBe('PRV-01')
    expect(neighbour(all, 'PRV-01', -1)).toBe('SEC-06')
  })

  it('begins at the beginning from a criterion that is decided', () => {
    expect(neighbour(all, 'SEC-01', 1)).toBe('PRV-01')
    expect(neighbour(all, 'SEC-01', -1)).toBe('SEC-06')
  })

  it('leads nowhere from the last one left', () => {
    expect(neighbour(shown([OPEN, MET]), 'PRV-01', 1)).toBeUndefined()
    expect(neighbour(shown([MET]), 'SEC-01', 1)).toBeUndefined()
  })
})

describe('what a case opens with', () => {
  it('is the first undecided criterion, else the first that is not met, else the first', () => {
    expect(firstToOpen(shown([MET, NOT_MET, OPEN]))).toBe('PRV-01')
    expect(firstToOpen(shown([MET, NOT_MET]))).toBe('ACC-05')
    expect(firstToOpen(shown([MET]))).toBe('SEC-01')
    expect(firstToOpen(shown([]))).toBeUndefined()
  })
})

describe('a decision', () => {
  it('may do without a reason only when it says met and no check doubts it', () => {
    const manual = aCriterion('FEE-05', { mode: 'MANUAL' })
    expect(needsReason(manual, 'MET')).toBe(false)
    expect(needsReason(manual, 'NOT_MET')).toBe(true)
    expect(needsReason(manual, 'NOT_RELEVANT')).toBe(true)
    expect(needsReason(checked('ASSISTED', 'PASS'), 'MET')).toBe(false)
    expect(needsReason(checked('ASSISTED', 'FAIL'), 'MET')).toBe(true)
    expect(needsReason(checked('AUTOMATIC', 'ERROR'), 'MET')).toBe(true)
    expect(needsReason(aCriterion('SEC-06', { mode: 'AUTOMATIC' }), 'MET')).toBe(true)
  })

  it('can only be stricter than a check that settled the criterion', () => {
    expect(possibleRulings(checked('AUTOMATIC', 'FAIL', 'NOT_MET'))).toEqual(['NOT_MET'])
    expect(possibleRulings(checked('AUTOMATIC', 'PASS', 'MET'))).toEqual(['MET', 'NOT_MET'])
    expect(possibleRulings(checked('AUTOMATIC', 'NOT_APPLICABLE', 'NOT_RELEVANT'))).toEqual(['NOT_MET', 'NOT_RELEVANT'])
  })

  it('is free where a person decides: no check, a check that did not run, a failure left to people', () => {
    const all = ['MET', 'NOT_MET', 'NOT_RELEVANT']
    expect(possibleRulings(aCriterion('FEE-05', { mode: 'MANUAL' }))).toEqual(all)
    expect(possibleRulings(checked('AUTOMATIC', 'ERROR', 'DID_NOT_RUN'))).toEqual(all)
    expect(possibleRulings(checked('AUTOMATIC', 'FAIL', 'OPEN'))).toEqual(all)
    expect(possibleRulings(checked('ASSISTED', 'FAIL', 'OPEN'))).toEqual(all)
  })
})

const PERSON = { id: 'p', name: 'Ingrid Solheim' }
const AT = '2026-11-20T10:00:00Z'

function checked(
  mode: Criterion['mode'],
  outcome: NonNullable<Criterion['machine']>['outcome'],
  state: Criterion['state'] = 'OPEN',
): Criterion {
  return aCriterion('SEC-06', { mode, state, machine: { outcome, note: '', checks: [] } })
}
