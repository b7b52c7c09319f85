import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const CATALOG = /\/src\/i18n\/[a-z]{2}\/[a-z-]+\.json$/

/**
 * Compiles the ICU texts of `src/i18n/<lang>/<journey>.json` while building, so that no parser travels to the browser.
 * JSON goes in and JSON comes out: Vite's own JSON step follows. A text that ICU cannot read stops the build.
 */
export function icuCatalogs(): Plugin {
  return {
    name: 'civicstore-icu-catalogs',
    enforce: 'pre',
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
    return compileMessage(text)
  } catch (cause) {
    throw new Error(`${file}: the text "${key}" is not a valid ICU message`, { cause })
  }
}
