import { fileURLToPath } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { LANGUAGES } from '../src/i18n/languages.ts'
import { faultsOf } from './catalogFaults.ts'

const CATALOG = /\/src\/i18n\/[a-z]{2}\/[a-z-]+\.json$/

/**
 * Compiles the ICU texts of `src/i18n/<lang>/<journey>.json` while building, so that no parser travels to the browser.
 * JSON goes in and JSON comes out: Vite's own JSON step follows. A text that ICU cannot read stops the
 * build, and so does one that a language lacks.
 */
export function icuCatalogs(): Plugin {
  let building = false
  return {
    name: 'civicstore-icu-catalogs',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build'
    },
    buildStart() {
      if (!building) return
      const faults = faultsOf(fileURLToPath(new URL('../src/i18n', import.meta.url)), Object.keys(LANGUAGES))
      if (faults.length > 0) throw new Error(`The texts are not whole:\n${faults.join('\n')}`)
    },
    transform(code, id) {
      if (!CATALOG.test(id)) return null
      const texts = JSON.parse(code) as Record<string, string>
      const compiled = Object.entries(texts).map(([key, text]) => [key, compile(key, text, id)])
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null }
    },
  }
}

function compile(key: string, text: string, file: string) {
  try {
    return compileMessageOrThrow(text)
  } catch (cause) {
    throw new Error(`${file}: the text "${key}" is not a valid ICU message`, { cause })
  }
}
