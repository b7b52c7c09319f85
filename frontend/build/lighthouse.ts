import { createServer } from 'node:net'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import config from '../playwright.config.ts'

export type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance'

export interface Audited {
  /** 0 to 100. */
  scores: Partial<Record<Category, number>>
  /** What takes points, by the id of the audit and its title. */
  faults: string[]
}

/** What Lighthouse says of the page on a simulated telephone, the first time that somebody comes there. */
export type Audit = (address: string, categories: Category[]) => Promise<Audited>

/** Starts the Chromium of the browser tests for the audits of `run`, and ends it after them. */
export async function auditing(run: (audit: Audit) => Promise<void>): Promise<void> {
  const port = await freePort()
  const options = config.use?.launchOptions
  const browser = await chromium.launch({
    ...options,
    args: [...(options?.args ?? []), `--remote-debugging-port=${port}`],
  })
  try {
    await run(async (address, onlyCategories) => {
      const ask = () => lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories })
      let report = (await ask())?.lhr
      // A browser that gets no processor time loses the beginning of its recording; that says nothing about the page.
      if (report?.runtimeError?.code === 'NO_NAVSTART') report = (await ask())?.lhr
      if (!report || report.runtimeError) throw new Error(`${address}: ${report?.runtimeError?.message}`)
      return verdict(report)
    })
  } finally {
    await browser.close()
  }
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { id: string; title: string; score: number | null }>
}

function verdict({ categories, audits }: Report): Audited {
  const faults = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id]
      return audit && weight > 0 && audit.score !== null && audit.score < 1 ? [`${id}: ${audit.title}`] : []
    }),
  )
  const scores = Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])
  return { scores: Object.fromEntries(scores), faults }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
