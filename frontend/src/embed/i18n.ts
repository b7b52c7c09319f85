import { type AllMessages, setupI18n } from '@lingui/core'
import { isLanguage, type Language } from '../i18n/languages.ts'
import type { MessageId } from '../i18n/messages.ts'

/*
 * Stands in for `i18n/i18n.ts` in the script for other sites (vite.embed.config.ts): one file holds the texts of all languages,
 * and each element on a page may speak another one.
 */
export type Values = Record<string, string | number | Date>
export type Text = (id: MessageId, values?: Values) => string

type Messages = AllMessages[string]

const FILES = import.meta.glob<{ default: Messages }>('../i18n/*/{design,eligibility}.json', { eager: true })

const i18n = setupI18n()
for (const [path, { default: messages }] of Object.entries(FILES)) {
  i18n.load(/\/([a-z]{2})\/[a-z]+\.json$/.exec(path)?.[1] ?? '', messages)
}

/** What is drawn from here on is in this language. Drawing never waits for anything, so nothing comes in between. */
export function speak(language: Language): void {
  i18n.activate(language)
}

export const text: Text = (id, values) => i18n._(id, values)

export function language(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'en'
}

/** Of the languages the store speaks the one for a reader of this tag, such as `en-GB` or `no`. */
export function languageFor(tag: string): Language {
  const [main = ''] = tag.toLowerCase().split('-')
  const own = main === 'no' ? 'nb' : main
  return isLanguage(own) ? own : 'en'
}
