import { micromark } from 'micromark'
import { useMemo } from 'react'

/**
 * Text that somebody wrote in CommonMark. micromark writes HTML in the text as text and drops every link that is not
 * http, https, mailto or relative, so that nothing a vendor writes can run here; its own defaults, which the test holds.
 */
export function Markdown({ children }: { children: string }) {
  const html = useMemo(() => micromark(children), [children])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above.
  return <div className="cs-prose" dangerouslySetInnerHTML={{ __html: html }} />
}
