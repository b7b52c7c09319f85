import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import postcss, { type Container, type Rule } from 'postcss'
import parser, { type Node, type Selector } from 'postcss-selector-parser'
import type { Plugin } from 'vite'

/*
 * Leaves out of a sheet what no page of its own can show: Designsystemet and its themes hold much more than any page uses.
 * What pages can show is read from what writes them. PurgeCSS does the same, but takes `:is()` and `:not()` apart.
 */

const root = resolve(import.meta.dirname, '../..')
const SERVER = [
  'backend/src/main/jte/**/*.jte',
  'backend/src/main/java/**/*.java',
  'frontend/src/{early,islands}.ts',
  'frontend/src/{islands,lib,worker}/**/*.ts',
  // The questions of a programme are the one part of the server's pages that React takes over.
  'frontend/src/{wizard,journeys/storefront/eligibility/*,design/{Button,ErrorSummary,Icon,Said,Tile}}.tsx',
]
const BROWSER = ['frontend/src/**/*.{ts,tsx}', 'frontend/node_modules/@digdir/designsystemet-{react,web}/dist/**/*.js']

/** What kinds of pages of the server have for themselves. */
export const SHEETS = globSync('src/sheets/*.css', { cwd: join(root, 'frontend') })

/** Sheets that are loaded together, and what writes the pages that load them. */
const TOGETHER = [
  { writers: SERVER, sheets: ['src/storefront.css', ...SHEETS, 'src/wizard.css'] },
  { writers: BROWSER, sheets: ['src/app.css', 'src/design/css/consoles.css'] },
]

export function leanStyles(): Plugin {
  return {
    name: 'lean-styles',
    apply: 'build',
    transform(css, id) {
      const sheet = relative(join(root, 'frontend'), id.split('?')[0] ?? '')
      const group = TOGETHER.find(({ sheets }) => sheets.includes(sheet))
      if (!group) return null
      const others = group.sheets
        .filter((other) => other !== sheet)
        .map((other) => gathered(join(root, 'frontend', other)))
      return { code: lean(css, written(group.writers), others.join('\n')), map: null }
    },
  }
}

/** The sheet without rules for what is never written, then without properties that nothing reads. */
export function lean(css: string, written: string, others = ''): string {
  const sheet = postcss.parse(css)
  dropUnwritten(sheet, written)
  dropUnread(sheet, [...read(others), ...(written.match(/--[\w-]+/g) ?? [])])
  return sheet.toString()
}

function dropUnwritten(sheet: Container, written: string): void {
  const words = new Set(written.match(/[\w-]+/g))
  const quoted = new Set([...written.matchAll(/["'`]([\w-]+)["'`]/g)].map(([, word]) => word))
  const { astSync } = parser()
  sheet.walkRules((rule: Rule) => {
    if (rule.selector.includes('&') || isStep(rule)) return
    const selectors = astSync(rule.selector).nodes
    const kept = selectors.filter((selector) => canBe(selector, words, quoted))
    if (kept.length === 0) rule.remove()
    else if (kept.length < selectors.length) rule.selector = kept.map((selector) => String(selector).trim()).join(',')
  })
}

/** Whether an element that the selector speaks of can be on a page; in doubt it can. */
function canBe(selector: Selector, words: Set<string>, quoted: Set<string | undefined>): boolean {
  const known = (name: string | undefined) => name === undefined || !/^[\w-]+$/.test(name) || words.has(name)
  return selector.nodes.every((node: Node) => {
    if (node.type === 'class') return known(node.value)
    if (node.type === 'attribute') {
      const exactly = node.operator === '=' ? node.value : undefined
      // What an enum says is in no quotation marks; of other values a word in the text, or of the language, is no sign.
      const anyhow = node.attribute.startsWith('data-') && node.attribute !== 'data-color'
      const said =
        exactly === undefined || (anyhow ? known(exactly) : !/^[a-z-]+$/.test(exactly) || quoted.has(exactly))
      return node.attribute === 'open' || (known(node.attribute) && said)
    }
    if (node.type === 'pseudo' && [':is', ':where', ':has'].includes(node.value))
      return node.nodes.length === 0 || node.nodes.some((inner) => canBe(inner, words, quoted))
    return true
  })
}

/** Rules of keyframes have no selectors but steps. */
function isStep(rule: Rule): boolean {
  return rule.parent?.type === 'atrule' && 'name' in rule.parent && String(rule.parent.name).endsWith('keyframes')
}

function dropUnread(sheet: Container, elsewhere: string[]): void {
  for (let dropped = -1; dropped !== 0; ) {
    const needed = new Set(elsewhere)
    sheet.walkDecls(({ value }) => {
      for (const name of read(value)) needed.add(name)
    })
    dropped = 0
    sheet.walkDecls(/^--/, (property) => {
      if (needed.has(property.prop)) return
      property.remove()
      dropped++
    })
  }
}

function read(text: string): string[] {
  return [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name as string)
}

function written(files: string[]): string {
  return globSync(files, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
}

/** A sheet and all that it imports. */
function gathered(file: string): string {
  const css = readFileSync(file, 'utf8')
  const imports = [...css.matchAll(/@import "([^"]+)"/g)].map(([, from = '']) =>
    gathered(from.startsWith('.') ? join(dirname(file), from) : createRequire(file).resolve(from)),
  )
  return [css, ...imports].join('\n')
}
