import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Writes `src/design/theme/<name>.css`, an agency's theme: what the Designsystemet CLI made of `<name>.config.json`, less all
 * that the store's own theme says as well. Usage: node build/theme.ts <name> <file that the CLI wrote>
 */
const [name, made] = process.argv.slice(2)
if (!name || !made) throw new Error('Usage: node build/theme.ts <name> <file that the CLI wrote>')
const folder = join(import.meta.dirname, '../src/design/theme')

interface Block {
  layer: string
  selector: string
  lines: string[]
}

function blocks(css: string): Block[] {
  return [...css.matchAll(/@layer ([\w.-]+) \{\n([^{}]+)\{([^{}]*)\}/g)].map(([, layer, selector, body]) => ({
    layer: layer ?? '',
    selector: (selector ?? '').trim(),
    lines: (body ?? '')
      .split(';')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('--')),
  }))
}

const own = new Set(
  blocks(readFileSync(join(folder, 'civic.css'), 'utf8')).flatMap(({ layer, selector, lines }) =>
    lines.map((line) => `${layer}|${selector}|${line}`),
  ),
)
const different = blocks(readFileSync(made, 'utf8'))
  .map((block) => ({
    ...block,
    lines: block.lines.filter((line) => !own.has(`${block.layer}|${block.selector}|${line}`)),
  }))
  .filter(({ lines }) => lines.length > 0)
const rules = (selector: string, lines: string[]) => `${selector} {\n${lines.map((line) => `  ${line};\n`).join('')}}\n`
const text = different.map(({ layer, selector, lines }) => {
  const scheme = /color-scheme="(light|dark)"/.exec(selector)?.[1]
  const automatic = scheme
    ? `@media (prefers-color-scheme: ${scheme}) {\n${rules('[data-color-scheme="auto"]', lines)}}\n`
    : ''
  return `@layer ${layer} {\n${rules(selector, lines)}${automatic}}\n`
})
writeFileSync(
  join(folder, `${name}.css`),
  `/* What is different from civic.css. Written by build/theme.ts from ${name}.config.json. */\n${text.join('')}`,
)
