import { readdirSync, readFileSync } from 'node:fs'
import { type Messages, setupI18n } from '@lingui/core'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { type Page, test } from '@playwright/test'
import { type Language, PSEUDO } from '../src/i18n/languages.ts'
import { pseudo } from '../src/i18n/pseudo.ts'

export type Say = (key: string, values?: Record<string, string | number>) => string

/** Whatever the interface says in that language, so that a story can be told once for all of them. */
export function speaking(language: Language): Say {
  const folder = new URL(`../src/i18n/${language === PSEUDO ? 'en' : language}/`, import.meta.url)
  const texts = readdirSync(folder).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>),
  )
  const messages = Object.fromEntries(texts.map(([key, text]) => [key, compileMessageOrThrow(text)])) as Messages
  const i18n = setupI18n({
    locale: language,
    messages: { [language]: language === PSEUDO ? pseudo(messages) : messages },
  })
  return (key, values) => i18n._(key, values)
}

/** The reader of the story has chosen that language before. */
export function readerOf(language: Language) {
  test.beforeEach(async ({ context, baseURL }) => {
    await context.addCookies([{ name: 'lang', value: language, url: baseURL ?? '' }])
  })
}

/** Elements that stick out of the window or whose words stick out of them; those that scroll may. */
export async function overflowing(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() => {
    const named = (element: Element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 60)}`
    const root = document.documentElement
    const wide = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} px`] : []
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const out = [
      ...document.body.querySelectorAll('a, button, summary, h1, h2, h3, p, dd, dt, label, input, li'),
    ].filter((element) => {
      const box = element.getBoundingClientRect()
      if (box.width < 2 || box.height < 2 || scrolls(element.parentElement)) return false
      const sticksOut = box.left < -1 || box.right > root.clientWidth + 1
      const bursts = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
      return sticksOut || (bursts && !scrolls(element))
    })
    return [...wide, ...out.map(named)]
  })
}
