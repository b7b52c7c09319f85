import { writeFileSync } from 'node:fs'
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { ANNOTATION, type Look, together } from './accessibilityResults.ts'

/**
 * Writes what rules found on the pages, and how many stories were walked through by keyboard, to the file that
 * CIVICSTORE_ACCESSIBILITY names; without it, nothing. A story that failed for another reason than a fault of
 * accessibility leaves the file as it was: half a run says nothing about the pages it did not come to.
 */
export default class AccessibilityReporter implements Reporter {
  private readonly looks: Look[] = []
  private walks = 0
  private readonly broken: string[] = []

  onTestEnd(test: TestCase, result: TestResult): void {
    const looks = result.annotations
      .filter(({ type }) => type === ANNOTATION)
      .map(({ description }) => JSON.parse(description ?? '') as Look)
    this.looks.push(...looks)
    if (result.status === 'passed' && test.location.file.includes('/e2e/keyboard/')) this.walks++
    if (result.status !== 'passed' && !looks.some(({ faults }) => faults.length > 0)) this.broken.push(test.title)
  }

  onEnd({ startTime }: FullResult): void {
    const file = process.env.CIVICSTORE_ACCESSIBILITY
    if (!file) return
    if (this.broken.length > 0 || this.looks.length === 0) {
      process.stderr.write(`Nothing was written to ${file}: ${this.broken.join(', ') || 'no page was looked at'}\n`)
      return
    }
    const results = together(this.looks, this.walks, startTime.toISOString().slice(0, 10))
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  }

  printsToStdio(): boolean {
    return false
  }
}
