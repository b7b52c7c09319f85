import react from '@vitejs/plugin-react'
import { Features } from 'lightningcss'
import { defineConfig } from 'vitest/config'
import { icuCatalogs } from './build/icuCatalogs.ts'
import { leanStyles, SHEETS } from './build/leanStyles.ts'

const backend = process.env.CIVICSTORE_BACKEND ?? 'http://localhost:8080'

/**
 * The server finds the hashed names in `.vite/manifest.json`. Everything under `hashed/` may be cached for ever.
 * No style or script is ever inlined: the content security policy has no `unsafe-inline`.
 */
export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/assets/' : '/',
  plugins: [icuCatalogs(), leanStyles(), react()],
  // Without it every rule for `:dir()` lists all languages that run from right to left.
  css: { lightningcss: { exclude: Features.DirSelector } },
  build: {
    assetsDir: 'hashed',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
    rolldownOptions: {
      input: [
        'src/early.ts',
        'src/islands.ts',
        'src/main.tsx',
        'src/storefront.css',
        ...SHEETS,
        'src/app.css',
        'src/wizard.css',
        'src/wizard.tsx',
        'src/design/theme/forest.css',
        'src/design/theme/coast.css',
        'src/worker/serviceWorker.ts',
      ],
      // Designsystemet's React package does not say that its files have no side effects; without this a button costs 64 kB.
      treeshake: { moduleSideEffects: [{ test: /designsystemet-react\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/api': backend, '/health': backend } },
  test: {
    css: false,
    restoreMocks: true,
    // A document costs each file more than most of its tests do: only what asks for one gets one.
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          environment: 'node',
          include: ['{src,build}/**/*.test.ts'],
          exclude: ['**/*.dom.test.ts'],
          setupFiles: ['src/test/texts.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'src/**/*.dom.test.ts'],
          setupFiles: ['src/test/texts.ts', 'src/test/device.ts'],
        },
      },
    ],
  },
}))
