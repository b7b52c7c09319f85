import { useText } from '../i18n/i18n.ts'
import { reading } from '../i18n/texts.ts'

type Texts = Record<string, string> | undefined | null

/** A text that its author wrote in several languages, in the one that serves the reader best, marked when it is another. */
export function Said({ texts }: { texts: Texts }) {
  useText()
  const { text, lang, dir } = reading(texts)
  return lang ? (
    <span lang={lang} dir={dir}>
      {text}
    </span>
  ) : (
    text
  )
}
