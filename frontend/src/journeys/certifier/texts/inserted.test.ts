import { expect, it } from 'vitest'
import type { CannedText } from '../../../api/cannedTexts.ts'
import { inserted, languageOf, offered } from './inserted.ts'

function canned(id: string, criterion: string, texts: Record<string, string>): CannedText {
  return { id, criterion, title: id, texts, version: 0 }
}

it('offers what is about the criterion before what fits any, and nothing about another', () => {
  const all = [canned('any', '', {}), canned('other', 'SEC-01', {}), canned('own', 'PRV-01', {})]
  expect(offered(all, 'PRV-01').map(({ id }) => id)).toEqual(['own', 'any'])
  expect(offered(all, undefined).map(({ id }) => id)).toEqual(['any'])
})

it('puts a text in the language of the vendor behind what was written', () => {
  const text = canned('a', '', { nb: 'Hva er det til?', en: 'What is it for?' })
  expect(inserted('', text, languageOf('NO'))).toBe('Hva er det til?')
  expect(inserted('Hello. ', text, languageOf('DE'))).toBe('Hello.\n\nWhat is it for?')
  expect(inserted('', text, languageOf('SE'))).toBe('Hva er det til?')
})
