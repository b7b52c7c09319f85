import { expect, test } from 'vitest'
import type { Case } from '../../../api/reviews.ts'
import { text } from '../../../i18n/i18n.ts'
import { detailOf } from './historyDetail.ts'

const detail = (action: Case['history'][number]['action'], reason: string) => detailOf({ action, reason }, text)

test('what the store wrote is told in the reader’s words, what a person wrote stays', () => {
  expect(detail('SCREENED', 'Our checks did not run. Open again: SEC-10, PRV-04.')).toBe(
    'Our checks did not run. Open again: SEC-10, PRV-04.',
  )
  expect(detail('SCREENED', 'Open again: SEC-10.')).toBe('Open again: SEC-10.')
  expect(detail('CLEAR', 'secret.google-key until 2026-12-24. It is public.')).toMatch(
    /^secret\.google-key up to and including .*2026\. It is public\.$/,
  )
  expect(detail('WAIVE', 'SEC-10 until 2026-12-24. Weil es so ist.')).toMatch(
    /^SEC-10 up to and including .*\. Weil es so ist\.$/,
  )
  expect(detail('REQUEST_CHANGES', 'Open again: the door.')).toBe('Open again: the door.')
})

test('nothing to say is nothing, and a verdict is told in the verdict', () => {
  expect(detail('SCREENED', '')).toBeUndefined()
  expect(detail('CLAIM', '')).toBeUndefined()
  expect(detail('PROPOSE', 'CERTIFY. All is well.')).toBeUndefined()
})
