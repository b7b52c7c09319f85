import { type AllMessages, i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { direction, isLanguage, type Language, PSEUDO } from './languages.ts'
import type { Catalog, MessageId } from './messages.ts'

export type Values = Record<string, string | number | Date>
export type Text = (id: MessageId, values?: Values) => string

type Messages = AllMessages[string]

const files = import.meta.glob<{ default: Messages }>('./*/*.json')
const loaded = new Set<Catalog>()

/** The language of the page as the server rendered it, else Norwegian. */
export function pageLanguage(): Language {
  const tag = document.documentElement.lang
  return isLanguage(tag) ? tag : 'nb'
}

/** Fetches a journey's texts in the language now in use; a second call costs nothing. */
export async function loadCatalogs(...catalogs: Catalog[]): Promise<void> {
  const language = isLanguage(i18n.locale) ? i18n.locale : pageLanguage()
  const missing = catalogs.filter((catalog) => !loaded.has(catalog))
  for (const messages of await Promise.all(missing.map((catalog) => messagesOf(language, catalog)))) {
    i18n.load(language, messages)
  }
  for (const catalog of missing) loaded.add(catalog)
  i18n.activate(language)
}

/** Shows everything that is loaded in another language, and tells the server by cookie for the pages it renders. */
export async function changeLanguage(language: Language): Promise<void> {
  const all = await Promise.all([...loaded].map((catalog) => messagesOf(language, catalog)))
  for (const messages of all) i18n.load(language, messages)
  document.documentElement.lang = language
  document.documentElement.dir = direction(language)
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet in every supported browser.
  document.cookie = `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
  i18n.activate(language)
}

async function messagesOf(language: Language, catalog: Catalog): Promise<Messages> {
  const file = files[`./${language === PSEUDO ? 'en' : language}/${catalog}.json`]
  if (!file) throw new Error(`No catalogue "${catalog}" in ${language}`)
  const messages = (await file()).default
  return language === PSEUDO ? (await import('./pseudo.ts')).pseudo(messages) : messages
}

/** The text of a key in the language in use. */
export const text: Text = (id, values) => i18n._(id, values)

/** As `text`, and shows the component anew when the language changes. */
export function useText(): Text {
  useLingui()
  return text
}

export function language(): Language {
  return isLanguage(i18n.locale) ? i18n.locale : 'nb'
}

export { i18n }
