import { ButtonLink } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { useText } from '../../i18n/i18n.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'

export function NotFound() {
  const text = useText()
  usePageTitle(text('shell.notFound.title'))
  return (
    <Empty
      door="unknown"
      level={1}
      title={text('shell.notFound.title')}
      actions={<ButtonLink href="/">{text('shell.notFound.act')}</ButtonLink>}
    >
      <p>{text('shell.notFound.text')}</p>
    </Empty>
  )
}
