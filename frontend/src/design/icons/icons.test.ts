import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONSOLE_ICONS, ICONS } from './names.ts'

const server = join(process.cwd(), '../backend/src/main')

it.each([
  ['icons.svg', ICONS],
  ['console-icons.svg', CONSOLE_ICONS],
])('The sprite %s holds exactly the icons that are named', (file, names) => {
  const sprite = readFileSync(join(process.cwd(), 'src/design/icons', file), 'utf8')
  expect([...sprite.matchAll(/<symbol id="(\w+)"/g)].map(([, id]) => id)).toEqual([...names])
})

it('No icon is in both sprites', () => {
  expect(ICONS.filter((name) => (CONSOLE_ICONS as readonly string[]).includes(name))).toEqual([])
})

describe('The server, whose pages load the first sprite only,', () => {
  it('names no other icon in its templates', () => {
    const named = naming('jte/**/*.jte', /part\.icon\(.*?name = "(\w+)"/g)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !(ICONS as readonly string[]).includes(name))).toEqual([])
  })

  it('names no other icon in its data', () => {
    const named = naming('resources/**/*.json', /"icon"\s*:\s*"(\w+)"/g)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !(ICONS as readonly string[]).includes(name))).toEqual([])
  })

  it('says no icon of the consoles, in code or in a choice of a template', () => {
    const quoted = new Set(naming('{java,jte}/**/*.{java,jte}', /"([A-Z]\w+)"/g))
    expect(quoted).toContain('MinusCircle')
    expect(CONSOLE_ICONS.filter((name) => quoted.has(name))).toEqual([])
  })
})

/** What the files of the server say where the pattern has its group. */
function naming(files: string, pattern: RegExp): string[] {
  return globSync(files, { cwd: server }).flatMap((file) =>
    [...readFileSync(join(server, file), 'utf8').matchAll(pattern)].map(([, name]) => name as string),
  )
}
