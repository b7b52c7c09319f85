import { expect, it } from 'vitest'
import { slugFrom } from './slug.ts'

it('The address of an app comes from its name', () => {
  expect(slugFrom('Jobbkompasset på nett')).toBe('jobbkompasset-pa-nett')
  expect(slugFrom('  Ærlig Lønn & Skatt ')).toBe('aerlig-lonn-skatt')
  expect(slugFrom('2026 Valg')).toBe('valg')
  expect(slugFrom('Робота')).toBe('')
  expect(slugFrom(`${'a'.repeat(49)} b`)).toBe('a'.repeat(49))
})
