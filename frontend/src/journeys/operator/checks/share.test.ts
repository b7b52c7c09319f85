import { describe, expect, it } from 'vitest'
import { share } from './share.ts'

describe('a share', () => {
  it('names the number and the part of the whole', () => {
    expect(share(3, 25)).toBe('3 (12 %)')
    expect(share(0, 7)).toBe('0 (0 %)')
  })

  it('says nothing of what never happened', () => {
    expect(share(0, 0)).toBe('–')
  })
})
