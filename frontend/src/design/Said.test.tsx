import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { i18n } from '../i18n/i18n.ts'
import { Said } from './Said.tsx'
import { SaidMarkdown } from './SaidMarkdown.tsx'

function shown(node: ReactNode) {
  return render(<I18nProvider i18n={i18n}>{node}</I18nProvider>).container
}

it('A text in the reader’s own language is only text', () => {
  expect(shown(<Said texts={{ en: 'Job', nb: 'Jobb' }} />).innerHTML).toBe('Job')
})

it('A text in another language says which, and which way it runs', () => {
  expect(shown(<Said texts={{ nb: 'Jobb' }} />).innerHTML).toBe('<span lang="nb">Jobb</span>')
  expect(shown(<Said texts={{ ar: 'وظيفة' }} />).innerHTML).toBe('<span lang="ar" dir="rtl">وظيفة</span>')
  expect(shown(<SaidMarkdown texts={{ nb: '*Jobb*' }} />).firstElementChild?.getAttribute('lang')).toBe('nb')
})
