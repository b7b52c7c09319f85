import { Button, ButtonLink } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { LibraryApp } from '../../../lib/library.ts'
import type { Told } from './standing.ts'
import { TellHolder } from './TellHolder.tsx'

interface RecallNoticeProps {
  app: LibraryApp
  told: Told
  onDone: () => void
}

/** Why an app must not be used any longer, and what to do about it. Only the holder removes anything. */
export function RecallNotice({ app: { name, version, slug }, told, onDone }: RecallNoticeProps) {
  const text = useText()
  return (
    <Notice tone="danger" title={text('my-apps.recalled.title', { name, version })} arrived>
      <p>{text('my-apps.recalled.text', { version })}</p>
      <TellHolder told={told} version={version} />
      <div className="cs-actions">
        {told.notice.remedy === 'UPDATE' ? (
          <ButtonLink tone="danger" href={`/apps/${slug}`}>
            {text('my-apps.get', { version: told.current ?? '' })}
          </ButtonLink>
        ) : (
          <Button tone="danger" onClick={onDone}>
            {text('my-apps.recalled.done')}
          </Button>
        )}
        <a className="ds-link" href={`/apps/${slug}`}>
          {text('my-apps.recalled.look')}
        </a>
      </div>
    </Notice>
  )
}
