import { expect, test } from 'vitest'
import { text } from '../../i18n/i18n.ts'
import { riskReason } from './riskReason.ts'

const because = { en: 'The app collects national-id, which can harm.', nb: 'Appen samler inn national-id.' }
const reason = { fact: 'DATA_TYPE', value: 'national-id', tier: 'HIGH' as const, because }

test('the edition’s own sentence calls a type of data by its word', () => {
  expect(riskReason(reason, 'en', text)).toBe('The app collects national identity number, which can harm.')
})

test('a reader whose language the edition does not speak reads what fact it is', () => {
  expect(riskReason(reason, 'fr', text)).toBe('The app collects national identity number.')
  expect(riskReason({ ...reason, fact: 'USERS', value: 'CHILDREN' }, 'sv', text)).toBe('Who uses the app: children.')
  expect(riskReason({ ...reason, fact: 'PREVIOUS', value: 'HIGH' }, 'sv', text)).toContain('“High”')
})

test('a fact that nobody knows here is left to the edition', () => {
  expect(riskReason({ ...reason, fact: 'WEATHER' }, 'fr', text)).toBeUndefined()
})
