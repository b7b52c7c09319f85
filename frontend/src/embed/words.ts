import { reading } from '../i18n/texts.ts'
import { texts } from '../journeys/storefront/eligibility/wording.ts'
import type { Texts } from '../lib/eligibility/programme.ts'
import { type Child, el } from './dom.ts'

/** A text of a programme, marked with its language where that is not the reader's. */
export function told(words: Texts | undefined): Child {
  const { text, lang, dir } = reading(texts(words))
  return lang ? el('span', { lang, dir }, text) : text
}
