import { describe, expect, it } from 'vitest'
import { cut, hitsIn } from './find.ts'

describe('finding words in a document', () => {
  it('cuts the text where they stand, whatever their case, and loses nothing', () => {
    const pieces = cut('Location. The exact location is not kept.', 'location')
    expect(pieces.map(({ text }) => text).join('')).toBe('Location. The exact location is not kept.')
    expect(pieces.filter(({ hit }) => hit !== undefined).map(({ text }) => text)).toEqual(['Location', 'location'])
  })

  it('numbers the hits from 0', () => {
    expect(cut('abab', 'b').map(({ hit }) => hit)).toEqual([undefined, 0, undefined, 1])
  })

  it('finds nothing for blank words', () => {
    expect(hitsIn(cut('some text', '  '))).toBe(0)
    expect(cut('some text', '')).toEqual([{ text: 'some text', start: 0 }])
  })

  it('stops at 500 hits, and keeps the rest of the text whole', () => {
    const pieces = cut('a'.repeat(600), 'a')
    expect(hitsIn(pieces)).toBe(500)
    expect(pieces.at(-1)?.text).toBe('a'.repeat(100))
  })

  it('does not shift where lower case is longer than the text', () => {
    expect(cut('İ location', 'location').find(({ hit }) => hit === 0)?.text).toBe('location')
  })
})
