import { expect, it } from 'vitest'
import { used } from './onlyUsedTexts.ts'

it('knows a text by its key, and those that are put together by their beginning', () => {
  const wanted = used(`text('eligibility.next'); text(no ? 'eligibility.because' : 'eligibility.if')
    text(\`eligibility.fault.\${fault}\`)`)
  expect(['eligibility.next', 'eligibility.fault.day', 'eligibility.if'].every(wanted)).toBe(true)
  expect(['eligibility.nextToNothing', 'eligibility.results', 'eligibility.faulty'].some(wanted)).toBe(false)
})
