import { describe, expect, it } from 'vitest'
import { blankStep, iconName, instantOf, localOf, moved, said, slugOf } from './editing.ts'

describe('editing', () => {
  it('leaves an emptied text out, so that its readers are served another language', () => {
    expect(said({ nb: 'a', en: 'b' }, 'en', '')).toEqual({ nb: 'a' })
    expect(said({ nb: 'a' }, 'fr', 'c')).toEqual({ nb: 'a', fr: 'c' })
  })

  it('moves a step one place and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  })

  it('makes addresses of names', () => {
    expect(slugOf('Å bli førstegangskjøper!')).toBe('a-bli-forstegangskjoper')
  })

  it('gives a time back as it was written', () => {
    expect(localOf(instantOf('2027-03-01T08:30'))).toBe('2027-03-01T08:30')
    expect(localOf(undefined)).toBe('')
  })

  it('calls pictures by what they show', () => {
    expect(['HandHeart', 'Buildings3', 'HatSchoolFill'].map(iconName)).toEqual([
      'Hand Heart',
      'Buildings',
      'Hat School',
    ])
  })

  it('gives a new step an address of its own', () => {
    const first = blankStep([])
    expect(first.slug).toBe('step-1')
    expect(blankStep([{ ...first, slug: 'step-2' }]).slug).toBe('step-3')
  })
})
