import { describe, expect, it } from 'vitest'
import { clockOf } from './clock.ts'

const NOW = Date.parse('2026-11-20T10:00:00Z')
const TIMES = { queuedAt: '2026-11-18T10:00:00Z', dueAt: '2026-11-25T10:00:00Z' }

describe('the service clock', () => {
  it('counts down to what the vendor was promised', () => {
    expect(clockOf({ status: 'QUEUED', ...TIMES }, NOW)).toEqual({ kind: 'running', hoursLeft: 120, ofDays: 7 })
  })

  it('counts below nothing when the case is late', () => {
    const late = clockOf({ status: 'ASSESSING', ...TIMES, dueAt: '2026-11-20T07:00:00Z' }, NOW)
    expect(late).toMatchObject({ kind: 'running', hoursLeft: -3 })
  })

  it('stands while the vendor must act, and not for our own checks', () => {
    expect(clockOf({ status: 'WITH_VENDOR', ...TIMES }, NOW)).toEqual({ kind: 'stopped', because: 'WITH_VENDOR' })
    expect(clockOf({ status: 'SCREENING', dueAt: TIMES.dueAt }, NOW)).toMatchObject({ kind: 'running' })
  })

  it('counts a crisis in hours', () => {
    const clock = { promise: 'FAST' as const, promisedMinutes: 240 }
    const fast = clockOf({ status: 'QUEUED', ...TIMES, dueAt: '2026-11-20T12:30:00Z', clock }, NOW)
    expect(fast).toEqual({ kind: 'running', hoursLeft: 2.5, ofDays: 4 / 24 })
  })

  it('is gone when the case has ended', () => {
    expect(clockOf({ status: 'CONCLUDED', ...TIMES }, NOW)).toEqual({ kind: 'none' })
  })
})
