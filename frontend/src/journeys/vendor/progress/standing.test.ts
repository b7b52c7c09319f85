import { describe, expect, it } from 'vitest'
import { SUBMISSION_STATUSES } from '../../../api/submissions.ts'
import type { ReviewState, VendorReview } from '../../../api/vendorReview.ts'
import { standingOf, tally } from './standing.ts'

const review = (state: ReviewState, more: Partial<VendorReview> = {}): VendorReview => ({
  state,
  round: 1,
  clock: { promise: 'ORDINARY', runs: true, promisedMinutes: 7200, spentMinutes: 60, late: false, pauses: [] },
  timeline: [],
  risk: { tier: 'LOW', reasons: [] },
  findings: [],
  messages: [],
  conditions: [],
  allowedActions: [],
  ...more,
})

describe('where a submission stands', () => {
  it('is told for every status, also before the review is known', () => {
    const told = SUBMISSION_STATUSES.map((status) => standingOf(status).key)
    expect(told).toEqual(['draft', 'handedIn', 'handedIn', 'changes', 'certified', 'refused', 'withdrawn'])
  })

  it('follows the review from the checks to the decision', () => {
    const states: ReviewState[] = ['SCREENING', 'QUEUED', 'ASSESSING', 'WITH_VENDOR', 'VERDICT_PROPOSED']
    expect(states.map((state) => standingOf('IN_REVIEW', review(state)).key)).toEqual([
      'checks',
      'queued',
      'assessed',
      'changes',
      'decision',
    ])
  })

  it('calls a broken check ours', () => {
    const broke = review('SCREENING', { screening: { status: 'BROKE', doneChecks: 3, checks: 14, erredChecks: 0 } })
    expect(standingOf('SUBMITTED', broke)).toMatchObject({ key: 'checksBroke', next: 'store' })
  })

  it('says from the second round on that only the open points are looked at', () => {
    expect(standingOf('SUBMITTED', review('QUEUED', { round: 2 })).key).toBe('secondRound')
  })

  it('leaves the next move with the vendor when the certificate has conditions', () => {
    const conditions = [{ criterion: 'SEC-10', text: 'A new security test', due: '2026-12-01' }]
    expect(standingOf('ACCEPTED', review('CONCLUDED', { conditions }))).toMatchObject({
      key: 'certifiedWithConditions',
      next: 'you',
    })
  })

  it('needs nobody any more once the conditions are met and the certificate is whole', () => {
    const conditions = [{ criterion: 'SEC-10', text: 'A new security test', due: '2026-12-01' }]
    const concluded = review('CONCLUDED', { conditions })
    expect(standingOf('ACCEPTED', concluded, 'VALID')).toMatchObject({ key: 'certified', next: 'nobody' })
    expect(standingOf('ACCEPTED', concluded, 'SUSPENDED').next).toBe('you')
  })

  it('counts the findings that still need the vendor', () => {
    const finding = (status: 'NEEDS_YOU' | 'ANSWERED') => ({ status }) as VendorReview['findings'][number]
    const findings = [finding('NEEDS_YOU'), finding('ANSWERED')]
    expect(tally(review('WITH_VENDOR', { findings }))).toEqual({ findings: 2, open: 1 })
    expect(tally(undefined)).toEqual({ findings: 0, open: 0 })
  })
})
