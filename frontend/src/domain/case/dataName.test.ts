import { expect, test } from 'vitest'
import { text } from '../../i18n/i18n.ts'
import { inWords } from './changeWords.ts'
import { dataName, platformName } from './dataName.ts'

test('a type of data is called by the word of the language, also where it changed', () => {
  expect(dataName('national-id', text)).toBe('national identity number')
  expect(inWords('DATA_TYPE', 'contact', text)).toBe('contact details')
})

test('a platform is called as people call it, and one that nobody knows by its own word', () => {
  expect(platformName('ios', text)).toBe('iPhone and iPad')
  expect(platformName('kaios', text)).toBe('kaios')
})

test('a type that the vendor made up keeps the vendor’s word', () => {
  expect(dataName('shoe-size', text)).toBe('shoe-size')
})
