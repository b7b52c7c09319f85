import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Text or sign, its ground, and the least contrast (WCAG 2.2, success criteria 1.4.3 and 1.4.11). */
const PAIRS: [string, string, number][] = [
  ['neutral-text-default', 'neutral-background-default', 7],
  ['neutral-text-subtle', 'neutral-background-default', 4.5],
  ['neutral-text-subtle', 'neutral-background-tinted', 4.5],
  ['neutral-text-subtle', 'neutral-surface-default', 4.5],
  ['evening-text-subtle', 'neutral-background-default', 4.5],
  ['evening-text-subtle', 'neutral-surface-default', 4.5],
  ['evening-text-subtle', 'evening-surface-tinted', 4.5],
  ['evening-base-contrast-default', 'evening-base-default', 4.5],
  ['success-text-default', 'success-surface-tinted', 4.5],
  ['warning-text-default', 'warning-surface-tinted', 4.5],
  ['danger-text-default', 'danger-surface-tinted', 4.5],
  ['info-text-default', 'info-surface-tinted', 4.5],
  ['success-text-subtle', 'neutral-surface-default', 4.5],
  ['fjord-text-subtle', 'neutral-surface-default', 4.5],
  ['evening-text-subtle', 'danger-surface-tinted', 4.5],
  ['evening-text-subtle', 'warning-surface-tinted', 4.5],
  ['neutral-border-default', 'neutral-background-default', 3],
  ['evening-base-default', 'neutral-background-default', 3],
]
const THEMES = ['civic', 'forest', 'coast']

function colours(theme: string, scheme: 'light' | 'dark'): Record<string, string> {
  const found: Record<string, string> = {}
  for (const file of theme === 'civic' ? ['civic'] : ['civic', theme]) {
    const css = readFileSync(join(import.meta.dirname, `${file}.css`), 'utf8')
    const start = css.indexOf(scheme === 'light' ? ':root, [data-color-scheme="light"]' : '\n[data-color-scheme="dark"]')
    expect(start, `${file} has ${scheme} colours`).toBeGreaterThan(-1)
    const block = css.slice(start).split('}')[0] ?? ''
    for (const [, name, value] of block.matchAll(/--ds-color-([\w-]+):\s*(#[0-9a-fA-F]{6})/g))
      if (name && value) found[name] = value
  }
  return found
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe.each(THEMES)('The theme %s', (theme) => {
  it.each(['light', 'dark'] as const)('can be read in %s', (scheme) => {
    const known = colours(theme, scheme)
    const faint = PAIRS.map(([text, ground, least]) => ({
      pair: `${text} on ${ground}`,
      least,
      is: contrast(known[text] ?? '', known[ground] ?? ''),
    })).filter(({ is, least }) => !(is >= least))
    expect(faint).toEqual([])
  })
})
