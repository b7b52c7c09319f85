import { language } from './i18n.ts'

/** The text of a map from language to text that suits the reader best: the own language, else English, else any. */
export function readable(texts: Record<string, string> | undefined | null): string {
  if (!texts) return ''
  return texts[language()] ?? texts.en ?? texts.nb ?? Object.values(texts)[0] ?? ''
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
