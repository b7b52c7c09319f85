import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from './languages.ts'

const folder = join(process.cwd(), 'src/i18n')
const languages = Object.keys(LANGUAGES)
const catalogs = readdirSync(join(folder, 'nb'))

function texts(language: string, catalog: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, language, catalog), 'utf8'))
}

/** The names of all values that a compiled message takes. */
function values(compiled: unknown): string[] {
  if (!Array.isArray(compiled)) return []
  return compiled.flatMap((token) => (Array.isArray(token) ? [String(token[0]), ...nested(token[2])] : []))
}

function nested(options: unknown): string[] {
  return options && typeof options === 'object' ? Object.values(options).flatMap(values) : []
}

describe.each(languages)('the texts in %s', (language) => {
  it('come in the same files as in the others', () => {
    expect(readdirSync(join(folder, language))).toEqual(catalogs)
  })

  describe.each(catalogs)('%s', (catalog) => {
    it('has the same keys in the same order as the Norwegian ones', () => {
      expect(Object.keys(texts(language, catalog))).toEqual(Object.keys(texts('nb', catalog)))
    })

    it('has keys that begin with the name of the file', () => {
      const prefix = `${catalog.replace('.json', '')}.`
      expect(Object.keys(texts(language, catalog)).filter((key) => !key.startsWith(prefix))).toEqual([])
    })

    it('is valid ICU, and no text is empty', () => {
      for (const [key, text] of Object.entries(texts(language, catalog))) {
        expect(() => compileMessage(text), key).not.toThrow()
        expect(text.trim(), key).not.toBe('')
      }
    })

    it('takes the same values as the Norwegian ones', () => {
      for (const [key, text] of Object.entries(texts('nb', catalog))) {
        const here = new Set(values(compileMessage(texts(language, catalog)[key] ?? '')))
        expect(here, key).toEqual(new Set(values(compileMessage(text))))
      }
    })
  })
})
