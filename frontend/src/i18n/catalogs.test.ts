import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../build/catalogFaults.ts'
import { LANGUAGES } from './languages.ts'

const folder = join(process.cwd(), 'src/i18n')
const languages = Object.keys(LANGUAGES)

describe('The catalogues', () => {
  it('are those of the languages that readers can choose', () => {
    const folders = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())
    expect(folders.sort()).toEqual([...languages].sort())
  })

  it('say the same in every language', () => {
    expect(faultsOf(folder, languages)).toEqual([])
  })

  it.each(readdirSync(join(folder, 'nb')))('have keys that begin with the name of their file: %s', (file) => {
    const keys = Object.keys(JSON.parse(readFileSync(join(folder, 'nb', file), 'utf8')))
    expect(keys.filter((key) => !key.startsWith(file.replace('json', '')))).toEqual([])
  })
})
