import { createContext, useContext } from 'react'
import type { Manifest } from '../../../api/manifest.ts'
import type { DraftContent } from '../../../api/submissions.ts'

/** What every field of the editor works on. */
export interface DraftContext {
  content: DraftContent
  /** The languages that texts are written in. */
  languages: readonly string[]
  change: (change: Partial<DraftContent>) => void
  /** Changes parts of the declaration. */
  declare: (change: Partial<Manifest>) => void
  /** What is wrong or missing at a JSON pointer, when it is time to say so. */
  errorAt: (pointer: string) => string | undefined
}

export const DraftContext = createContext<DraftContext | undefined>(undefined)

export function useDraft(): DraftContext {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('A field of the editor stands outside the editor')
  return draft
}
