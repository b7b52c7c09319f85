import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Markdown } from './Markdown.tsx'

function drawn(markdown: string): HTMLElement {
  return render(<Markdown>{markdown}</Markdown>).container.querySelector<HTMLElement>('.cs-prose')!
}

describe('Markdown', () => {
  it('shows headings, lists, emphasis and links', () => {
    const prose = drawn('## Terms\n\n- **one**\n- [two](https://example.org/)')
    expect(prose.querySelector('h2')?.textContent).toBe('Terms')
    expect(prose.querySelectorAll('li')).toHaveLength(2)
    expect(prose.querySelector('a')?.getAttribute('href')).toBe('https://example.org/')
  })

  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'a <b onclick="x">b</b>'])(
    'shows HTML as text: %s',
    (hostile) => {
      const prose = drawn(hostile)
      expect(prose.querySelector('script, img, b')).toBeNull()
      expect(prose.textContent).toContain('<')
    },
  )

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'follows no address that could run: %s',
    (address) => {
      expect(drawn(`[click](${address})`).querySelector('a')?.getAttribute('href')).toBe('')
    },
  )
})
