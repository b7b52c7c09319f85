import { describe, expect, it } from 'vitest'
import type { ReadinessProblem } from '../../../api/submissions.ts'
import { stateOf, stepOf } from './steps.ts'

const missing = (pointer: string, blocking = true): ReadinessProblem => ({
  pointer,
  rule: 'field.missing',
  message: 'This is needed to hand in.',
  remedy: 'Fill it in.',
  blocking,
})

describe('the steps of the editor', () => {
  it('hold the fields that the pointers of problems lead to', () => {
    expect(stepOf('/declaration/name/nb')).toBe('texts')
    expect(stepOf('#/declaration/dataPractices/collected/0/purpose')).toBe('data')
    expect(stepOf('/declaration/webApp/startUrl')).toBe('package')
    expect(stepOf('/declaration/links/privacyNotice')).toBe('basics')
    expect(stepOf('/declaration/names')).toBe('basics')
  })

  it('are done when nothing is demanded of them any more; advice does not hold them up', () => {
    expect(stateOf('texts', [missing('/declaration/name')], [])).toEqual({ state: 'open', count: 1 })
    expect(stateOf('evidence', [missing('/evidence', false)], [])).toEqual({ state: 'done', count: 0 })
  })

  it('are wrong first when a value could not be saved', () => {
    const refused = [{ pointer: '/declaration/links/website', code: 'link.not-https', detail: 'Write https.' }]
    expect(stateOf('basics', [missing('/declaration/licence')], refused)).toEqual({ state: 'wrong', count: 1 })
  })

  it('end with handing in, which waits for all of them', () => {
    const problems = [missing('/declaration/name'), missing('/artifact'), missing('/evidence', false)]
    expect(stateOf('hand-in', problems, [])).toEqual({ state: 'open', count: 2 })
  })
})
