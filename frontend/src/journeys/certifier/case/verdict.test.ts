import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../../api/reviews.ts'
import { aCriterion } from './caseForTests.ts'
import { dueRange, firstConditions, missingIn, pointsToLookAt, possible } from './verdict.ts'

const CLEAR = { mayCertify: true, blockedBy: [], needsCondition: [], open: [], waived: [] }
const RULED = { by: { id: 'i', name: 'Ingrid' }, at: '2026-11-20T10:00:00Z' }

describe('what may be proposed', () => {
  it('is a certificate when nothing is open and nothing blocks, even while conditions are still to be written', () => {
    const lack = aCriterion('SEC-10', { state: 'NOT_MET' })
    const can = possible({ criteria: [lack], assessment: { ...CLEAR, mayCertify: false, needsCondition: ['SEC-10'] } })
    expect(can.mayCertify).toBe(true)
  })

  it('is no certificate while something is open or blocks, and says what', () => {
    expect(possible({ criteria: [], assessment: { ...CLEAR, open: ['PRV-01'] } })).toMatchObject({
      mayCertify: false,
      open: ['PRV-01'],
    })
    expect(possible({ criteria: [], assessment: { ...CLEAR, blockedBy: ['SEC-01'] } })).toMatchObject({
      mayCertify: false,
      blockedBy: ['SEC-01'],
    })
  })

  it('is a refusal only when something blocking or major is not met', () => {
    const minor = aCriterion('CNT-04', { state: 'NOT_MET', severity: 'MINOR' })
    const major = aCriterion('SEC-10', { state: 'NOT_MET', severity: 'MAJOR' })
    expect(possible({ criteria: [minor], assessment: CLEAR }).mayRefuse).toBe(false)
    expect(possible({ criteria: [minor, major], assessment: CLEAR }).mayRefuse).toBe(true)
  })
})

describe('the conditions', () => {
  it('are one for each major criterion that is not met, beginning with the reason of the decision', () => {
    const criteria = [
      aCriterion('SEC-10', { state: 'NOT_MET', ruling: { ruling: 'NOT_MET', reason: 'The test is old.', ...RULED } }),
      aCriterion('SEC-01', { state: 'NOT_MET', severity: 'BLOCKING' }),
      aCriterion('CNT-04', { state: 'NOT_MET', severity: 'MINOR' }),
      aCriterion('PRV-01', { state: 'MET' }),
    ]
    expect(firstConditions({ criteria })).toEqual([{ criterion: 'SEC-10', text: 'The test is old.', due: '' }])
  })

  it('are due from tomorrow to a year from now, counted in UTC as the server does', () => {
    expect(dueRange(new Date('2026-11-21T23:30:00Z'))).toEqual({ min: '2026-11-22', max: '2027-11-21' })
  })

  it('are missing a text or a date where they are blank, and so are the reasons', () => {
    const conditions = [
      { criterion: 'A', text: 'x', due: '2026-12-01' },
      { criterion: 'B', text: ' ', due: '' },
    ]
    expect(missingIn(conditions, ' ')).toEqual(['/conditions/1/text', '/conditions/1/due', '/reasons'])
    expect(missingIn([], 'Because')).toEqual([])
  })
})

describe('the second look', () => {
  const machine = { outcome: 'FAIL' as const, note: '', checks: [] }

  function whys(criteria: Criterion[], conditions: { criterion: string; text: string; due: string }[] = []) {
    const proposal = { outcome: 'CERTIFY' as const, reasons: 'r', conditions, ...RULED }
    return pointsToLookAt({ criteria, proposal, number: 'R-1' }).map(({ criterion, why }) => [criterion.id, why])
  }

  it('is led to decisions against a check, to conditions, to what was called not relevant, to what blocks and a person decided', () => {
    const criteria = [
      aCriterion('SEC-09', { state: 'MET', machine, ruling: { ruling: 'MET', reason: 'Public key.', ...RULED } }),
      aCriterion('SEC-10', { state: 'NOT_MET', ruling: { ruling: 'NOT_MET', reason: 'Old.', ...RULED } }),
      aCriterion('INT-05', { state: 'NOT_RELEVANT', ruling: { ruling: 'NOT_RELEVANT', reason: 'No.', ...RULED } }),
      aCriterion('FEE-02', { state: 'MET', severity: 'BLOCKING', ruling: { ruling: 'MET', reason: '', ...RULED } }),
    ]
    expect(whys(criteria, [{ criterion: 'SEC-10', text: 't', due: '2026-12-01' }])).toEqual([
      ['SEC-09', 'against-check'],
      ['SEC-10', 'condition'],
      ['INT-05', 'not-relevant'],
      ['FEE-02', 'by-hand'],
    ])
  })

  it('has one of the rest drawn by the number of the case, the same for everybody', () => {
    const criteria = [aCriterion('A-01', { state: 'MET' }), aCriterion('B-01', { state: 'MET' })]
    expect(whys(criteria)).toEqual(whys(criteria))
    expect(whys(criteria)).toHaveLength(1)
    expect(whys(criteria)[0]?.[1]).toBe('chance')
  })

  it('has nothing to look at when there are no criteria', () => {
    expect(whys([])).toEqual([])
  })
})
