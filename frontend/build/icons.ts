import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ICONS } from '../src/design/icons/names.ts'

/** Writes `src/design/icons/icons.svg`, one symbol a line, from the names in `names.ts`. */
const source = join(dirname(createRequire(import.meta.url).resolve('@navikt/aksel-icons/package.json')), 'dist', 'svg')

function symbol(name: string): string {
  const svg = readFileSync(join(source, `${name}.svg`), 'utf8')
  const shapes = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>[\s\S]*$/, '')
    .replace(/\s*fill="#[0-9A-Fa-f]+"/g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`
}

const sprite = [
  '<svg xmlns="http://www.w3.org/2000/svg" fill="currentColor">',
  '<!-- Aksel icons (NAV), MIT licence: see LICENSE-aksel-icons.txt. Written by `npm run icons`. -->',
  ...ICONS.map(symbol),
  '</svg>',
]
writeFileSync(join(import.meta.dirname, '../src/design/icons/icons.svg'), `${sprite.join('\n')}\n`)
