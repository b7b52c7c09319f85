import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const CATALOG = /\/src\/i18n\/[a-z]{2}\/[a-z-]+\.json$/

/** What writes texts in the script for other sites. */
const WRITERS = [
  'src/embed/*.ts',
  'src/domain/feeWords.ts',
  'src/journeys/storefront/eligibility/{standing,wording,typedAnswer}.ts',
]

/** Leaves out of catalogues what the script for other sites never says: the page of a stranger should not pay for it. */
export function onlyUsedTexts(root = join(import.meta.dirname, '..')): Plugin {
  const said = WRITERS.flatMap((pattern) => globSync(pattern, { cwd: root })).map((file) => {
    return readFileSync(join(root, file), 'utf8')
  })
  const wanted = used(said.join('\n'))
  return {
    name: 'only-used-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!CATALOG.test(id)) return null
      const texts = Object.entries(JSON.parse(code) as Record<string, string>)
      return { code: JSON.stringify(Object.fromEntries(texts.filter(([key]) => wanted(key)))), map: null }
    },
  }
}

/** Whether a key stands in the code, whole or as the beginning of a template such as \`eligibility.fault.${fault}\`. */
export function used(code: string): (key: string) => boolean {
  const whole = new Set([...code.matchAll(/'([a-z]+\.[\w.]+)'/gi)].map(([, key]) => key))
  const begun = [...code.matchAll(/`([a-z]+\.[\w.]*)\$\{/gi)].map(([, start]) => start as string)
  return (key) => whole.has(key) || begun.some((start) => key.startsWith(start))
}
