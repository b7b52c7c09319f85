import { describe, expect, it } from 'vitest'
import { countryName, languageName, readable } from './texts.ts'

describe('texts in several languages', () => {
  it('are read in the own language, else in English, else in whichever there is', () => {
    expect(readable({ nb: 'Jobb', en: 'Job' })).toBe('Job')
    expect(readable({ nb: 'Jobb' })).toBe('Jobb')
    expect(readable({ uk: 'Робота' })).toBe('Робота')
    expect(readable({})).toBe('')
  })

  it('name languages and countries, and give back what is no tag', () => {
    expect(languageName('nb')).toContain('Norwegian')
    expect(languageName('not a tag')).toBe('not a tag')
    expect(countryName('NO')).toBe('Norway')
    expect(countryName('?')).toBe('?')
  })
})
