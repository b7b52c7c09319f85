/** The languages with complete catalogues, each by its own name, in the order in which they are offered. */
export const LANGUAGES = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  sv: 'Svenska',
  da: 'Dansk',
  fr: 'Français',
} as const

/** A made-up language for tests, from right to left. Nobody is offered it; the server draws pages in it when told to. */
export const PSEUDO = 'ar-XB'

export type Language = keyof typeof LANGUAGES | typeof PSEUDO

export function isLanguage(tag: string | null | undefined): tag is Language {
  return tag !== null && tag !== undefined && (tag in LANGUAGES || tag === PSEUDO)
}

/** What the language calls itself. */
export function ownName(language: Language): string {
  return language === PSEUDO ? PSEUDO : LANGUAGES[language]
}

/** As the attribute `dir` says it. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ps|sd|ug|ur|yi)\b/.test(tag) ? 'rtl' : 'ltr'
}

/** Who reads Scandinavian reads its neighbours more easily than English. The server has the same table. */
const NEIGHBOURS: Partial<Record<Language, readonly string[]>> = {
  nb: ['nn'],
  nn: ['nb'],
  sv: ['nb', 'nn'],
  da: ['nb', 'nn'],
}

/** Of these languages the one that serves the reader best: the own, a neighbour, English, then any. */
export function nearest(reader: Language, given: readonly string[]): string | undefined {
  const wished = [reader, ...(NEIGHBOURS[reader] ?? []), 'en', 'nb']
  return wished.find((tag) => given.includes(tag)) ?? [...given].sort()[0]
}
