import { micromark } from 'micromark'
import { useMemo } from 'react'

interface MarkdownProps {
  children: string
  /** Where the text is not in the page's language. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/**
 * Text that somebody wrote in CommonMark. micromark writes HTML in the text as text and drops every link that is not
 * http, https, mailto or relative, so that nothing a vendor writes can run here; its own defaults, which the test holds.
 */
export function Markdown({ children, ...language }: MarkdownProps) {
  const html = useMemo(() => micromark(children), [children])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above.
  return <div className="cs-prose" {...language} dangerouslySetInnerHTML={{ __html: html }} />
}
