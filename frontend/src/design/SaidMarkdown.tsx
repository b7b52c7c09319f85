import { useText } from '../i18n/i18n.ts'
import { reading } from '../i18n/texts.ts'
import { Markdown } from './Markdown.tsx'

type Texts = Record<string, string> | undefined | null

/** As `Said`, of a text in CommonMark; apart from it, so that whoever says plain texts need not fetch a parser. */
export function SaidMarkdown({ texts }: { texts: Texts }) {
  useText()
  const { text, ...language } = reading(texts)
  return <Markdown {...language}>{text}</Markdown>
}
