import { describe, expect, it } from 'vitest'
import { returnAddress } from './returnAddress.ts'

const asked = (wished: string) => returnAddress(`?return=${encodeURIComponent(wished)}`)

describe('the page after signing in', () => {
  it('is the one asked for, with its query', () => {
    expect(asked('/vendor/submissions/1?step=texts')).toBe('/vendor/submissions/1?step=texts')
  })

  it('is the account when none is asked for', () => {
    expect(returnAddress('')).toBe('/account')
  })

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
    'vendor',
  ])('is never another site: %s', (wished) => {
    expect(asked(wished)).toBe('/account')
  })

  it('is never the sign-in page again', () => {
    expect(asked('/sign-in')).toBe('/account')
  })
})
