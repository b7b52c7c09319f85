import { defineConfig } from '@playwright/test'

/** Runs the stories in e2e/ against the store that CIVICSTORE_URL names; scripts/test starts one with sample data. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // The stories share one store and change it, and the machine has few cores.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./e2e/support/accessibilityReporter.ts']],
  use: {
    baseURL: process.env.CIVICSTORE_URL ?? 'http://localhost:8080',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
