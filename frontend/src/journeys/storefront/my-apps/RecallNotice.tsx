import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { LibraryApp } from '../../../lib/library.ts'
import type { Standing } from './standing.ts'

interface RecallNoticeProps {
  app: LibraryApp
  standing: Standing
  onDone: () => void
}

/** Why an app must go, and the two things to do about it. */
export function RecallNotice({ app, standing, onDone }: RecallNoticeProps) {
  const text = useText()
  const { name, version, slug } = app
  const reason = standing.kind === 'recalled' ? standing.reason : ''
  return (
    <Notice tone="danger" title={text('my-apps.recalled.title', { name, version })} arrived>
      <p>{text('my-apps.recalled.text', { version, reason })}</p>
      <div className="cs-actions">
        <Button tone="danger" onClick={onDone}>
          {text('my-apps.recalled.done')}
        </Button>
        <a href={`/apps/${slug}`}>{text('my-apps.recalled.look')}</a>
      </div>
    </Notice>
  )
}
