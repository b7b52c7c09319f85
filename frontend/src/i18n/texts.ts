import { language } from './i18n.ts'
import { direction, nearest } from './languages.ts'

type Texts = Record<string, string> | undefined | null

export interface Reading {
  text: string
  /** The language of the text, and its direction, where they are not the page's own. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** The text of a map from language to text that serves the reader best, with what assistive technology must know of it. */
export function reading(texts: Texts): Reading {
  const reader = language()
  const tag = nearest(reader, Object.keys(texts ?? {}))
  if (!texts || !tag) return { text: '' }
  const text = texts[tag] ?? ''
  if (tag === reader) return { text }
  return direction(tag) === direction(reader) ? { text, lang: tag } : { text, lang: tag, dir: direction(tag) }
}

/** Only the text of `reading`, for attributes and titles. */
export function readable(texts: Texts): string {
  return reading(texts).text
}

/** The name of a language in the reader's language: "nb" is "Norwegian Bokmål" to an English reader. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1)
  } catch {
    return tag
  }
}

/** The name of a country by its two letters of ISO 3166-1. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
