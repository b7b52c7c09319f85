import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { icuCatalogs } from './build/icuCatalogs.ts'
import { onlyUsedTexts } from './build/onlyUsedTexts.ts'

const TEXTS = fileURLToPath(new URL('src/embed/i18n.ts', import.meta.url))

/** The journeys' modules say what they say through `i18n/i18n.ts`, which fetches texts; here all are in the file. */
const embeddedTexts: Plugin = {
  name: 'embedded-texts',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/i18n.ts') ? TEXTS : null),
}

/** The script for other sites: one file with everything, beside what `vite.config.ts` builds. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [embeddedTexts, onlyUsedTexts(), icuCatalogs()],
  build: {
    outDir: 'dist/embed',
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'src/embed/eligibility.ts',
      output: { codeSplitting: false, entryFileNames: 'eligibility.js' },
    },
  },
})
