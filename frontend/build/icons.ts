import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { optimize } from 'svgo'
import { CONSOLE_ICONS, ICONS } from '../src/design/icons/names.ts'

/** Writes the two sprites of `src/design/icons`, one symbol a line, from the names in `names.ts`. */
const source = join(dirname(createRequire(import.meta.url).resolve('@navikt/aksel-icons/package.json')), 'dist', 'svg')

/** Only the shapes, with paths as short as they can be said: every page carries the sprite. */
function symbol(name: string): string {
  const svg = optimize(readFileSync(join(source, `${name}.svg`), 'utf8'), { multipass: true, floatPrecision: 2 }).data
  const shapes = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>[\s\S]*$/, '')
    .replace(/\s*fill="#[0-9A-Fa-f]+"/g, '')
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`
}

function write(file: string, names: readonly string[]): void {
  const sprite = [
    '<svg xmlns="http://www.w3.org/2000/svg" fill="currentColor">',
    '<!-- Aksel icons (NAV), MIT licence: see LICENSE-aksel-icons.txt. Written by `npm run icons`. -->',
    ...names.map(symbol),
    '</svg>',
  ]
  writeFileSync(join(import.meta.dirname, '../src/design/icons', file), `${sprite.join('\n')}\n`)
}

write('icons.svg', ICONS)
write('console-icons.svg', CONSOLE_ICONS)
