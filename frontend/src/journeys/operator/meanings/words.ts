import type { MeaningLine, MeaningNames } from '../../../api/meanings.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'

/** The words of each language as they stand in their fields, parted by commas. */
export type Typed = Record<string, string>

export function typedOf(names: MeaningNames): Typed {
  return Object.fromEntries(Object.keys(LANGUAGES).map((tag) => [tag, (names[tag] ?? []).join(', ')]))
}

/** What was typed, as words; languages without any are left out. */
export function namesOf(typed: Typed): MeaningNames {
  return Object.fromEntries(
    Object.entries(typed)
      .map(([tag, words]) => [
        tag,
        words
          .split(/[,\n]/)
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      ])
      .filter(([, words]) => words?.length),
  )
}

/** All its words, each once, in the order of the store's languages, of which several may share a word. */
export function wordsOf({ names }: MeaningLine): string[] {
  return [...new Set(Object.keys(LANGUAGES).flatMap((tag) => names[tag] ?? []))]
}

/** Whether a line holds the words somewhere: in its name or in any language. */
export function holds({ id, names }: MeaningLine, words: string): boolean {
  const sought = words.trim().toLowerCase()
  return [id, ...Object.values(names).flat()].some((word) => word.toLowerCase().includes(sought))
}

/** How a listing stands after, next to how it stood before: new, gone, higher, lower or as it was. */
export type Move = 'new' | 'gone' | 'up' | 'down' | 'same'

export function moveOf(slug: string, before: readonly string[], after: readonly string[]): Move {
  const from = before.indexOf(slug)
  const to = after.indexOf(slug)
  if (from < 0) return 'new'
  if (to < 0) return 'gone'
  if (to === from) return 'same'
  return to < from ? 'up' : 'down'
}
