import type { CannedText } from '../../../api/cannedTexts.ts'
import { type Language, nearest } from '../../../i18n/languages.ts'

const OF_COUNTRIES: Record<string, Language> = { NO: 'nb', SE: 'sv', DK: 'da', FR: 'fr', LU: 'fr' }

/** The language in which a vendor of that country is written to, as far as one knows. */
export function languageOf(country: string): Language {
  return OF_COUNTRIES[country] ?? 'en'
}

/** Those for the criterion first, then those for any. */
export function offered(all: readonly CannedText[], criterion: string | undefined): CannedText[] {
  return [
    ...all.filter((one) => criterion && one.criterion === criterion),
    ...all.filter((one) => one.criterion === ''),
  ]
}

/** The field with the text put behind what stands there already. */
export function inserted(field: string, { texts }: CannedText, language: Language): string {
  const text = texts[nearest(language, Object.keys(texts)) ?? ''] ?? ''
  return field.trim() === '' ? text : `${field.trimEnd()}\n\n${text}`
}
