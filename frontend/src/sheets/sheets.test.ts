import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(process.cwd(), 'src')
const templates = join(process.cwd(), '../backend/src/main/jte')

/** The classes that selectors of a sheet, and of all that it imports, begin with. */
function styled(file: string): Set<string> {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const selectors = [...css.matchAll(/(?<=^|[{};])([^{};]+)\{/g)].flatMap(([, prelude = '']) => prelude.split(','))
  const classes = new Set(selectors.flatMap((selector) => /^\s*\.([a-z]{2}-[\w-]+)/.exec(selector)?.[1] ?? []))
  for (const [, from = ''] of css.matchAll(/@import "([^"]+)"/g))
    for (const name of styled(from.startsWith('.') ? join(dirname(file), from) : createRequire(file).resolve(from)))
      classes.add(name)
  return classes
}

/** A template and the parts it is made of. */
function whole(template: string, seen = new Set<string>()): string {
  if (seen.has(template)) return ''
  seen.add(template)
  const text = readFileSync(join(templates, template), 'utf8')
  const parts = [...text.matchAll(/@template\.([\w.]+)\(/g)].map(([, part = '']) => `${part.replaceAll('.', '/')}.jte`)
  return [text, ...parts.map((part) => whole(part, seen))].join('\n')
}

const everywhere = styled(join(source, 'storefront.css'))
const sheets = Object.fromEntries(
  globSync('*.css', { cwd: join(source, 'sheets') }).map((file) => [
    file.slice(0, -4),
    styled(join(source, 'sheets', file)),
  ]),
)
const wizard = styled(join(source, 'wizard.css'))
const pages = globSync('{*,concern/*,criteria/*}.jte', { cwd: templates }).filter((page) => page !== 'shell.jte')

/** Classes in the markup that some sheet has rules for, but neither the one of all pages nor the one that is asked for. */
function unstyled(markup: string, asked: Set<string> | undefined): string[] {
  const shown = new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/[\s{}"]+/)))
  const known = [...Object.values(sheets), wizard]
  return [...shown].filter((name) => !everywhere.has(name) && !asked?.has(name) && known.some((one) => one.has(name)))
}

describe('Every page of the server asks for the sheet that has its styles', () => {
  it.each(pages)('%s', (page) => {
    const asked = /sheet = "(\w+)"/.exec(readFileSync(join(templates, page), 'utf8'))?.[1]
    expect(unstyled(whole(page), sheets[asked ?? ''])).toEqual([])
  })

  it.each(globSync('programme/*.jte', { cwd: templates }))('%s, whose sheet the server names', (page) => {
    expect(unstyled(whole(page), wizard)).toEqual([])
  })

  it('what takes over the questions of a programme', () => {
    const texts = globSync('journeys/storefront/eligibility/*.tsx', { cwd: source }).map((file) =>
      readFileSync(join(source, file), 'utf8').replaceAll('className=', 'class='),
    )
    expect(unstyled(texts.join('\n'), wizard)).toEqual([])
  })
})
