/** The languages with complete catalogues, each by its own name. */
export const LANGUAGES = { nb: 'Norsk bokmål', en: 'English' } as const

export type Language = keyof typeof LANGUAGES

export function isLanguage(tag: string | null | undefined): tag is Language {
  return tag !== null && tag !== undefined && tag in LANGUAGES
}
