import { ButtonLink } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { CertifiedMark } from '../../../design/Seal.tsx'
import { Status, type Tone } from '../../../design/Status.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { LibraryApp } from '../../../lib/library.ts'
import type { Notice } from '../../../lib/notices.ts'
import type { Standing } from './standing.ts'
import { TellEnding } from './TellEnding.tsx'
import { TellHolder } from './TellHolder.tsx'

interface AppRowProps {
  app: LibraryApp
  standing: Standing
  onRemove: () => void
}

export function AppRow({ app, standing, onRemove }: AppRowProps) {
  const text = useText()
  const { slug, name, version, organisation, addedAt, opens } = app
  const told = standing.kind === 'told' ? standing : undefined
  const ending = standing.kind === 'unchecked' ? undefined : standing.ending
  return (
    <li className="cs-mine">
      <Tile slug={slug} name={name} />
      <div className="cs-mine__text">
        <h3>
          <a className="ds-link" href={`/apps/${slug}`}>
            {name}
          </a>
        </h3>
        <p className="cs-small cs-muted">
          {told
            ? text(`my-apps.told.${told.notice.kind}`, { version: told.current ?? '', held: version })
            : text('my-apps.meta', { version, organisation, date: longDate(addedAt) })}
        </p>
      </div>
      <div className="cs-mine__state">
        <StandingMark standing={standing} />
      </div>
      {(told || ending) && (
        <div className="cs-mine__told">
          {ending && <TellEnding ending={ending} />}
          {told && <TellHolder told={told} version={version} />}
        </div>
      )}
      <div className="cs-mine__act cs-cluster" data-gap="2">
        {opens && told?.notice.severity !== 'HIGH' && told?.notice.kind !== 'PAUSED' ? (
          <ButtonLink variant="secondary" href={opens} rel="noopener" aria-label={text('my-apps.openNamed', { name })}>
            {text('my-apps.open')}
          </ButtonLink>
        ) : (
          <ButtonLink variant="secondary" href={`/apps/${slug}`} aria-label={text('my-apps.lookNamed', { name })}>
            {text('my-apps.look')}
          </ButtonLink>
        )}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-icon
          aria-label={text('my-apps.removeNamed', { name })}
          onClick={onRemove}
        >
          <Icon name="Trash" size="sm" />
        </button>
      </div>
    </li>
  )
}

const MARKS: Record<Notice['kind'], { tone: Tone; icon: IconName }> = {
  UPDATE: { tone: 'info', icon: 'ArrowsCirclepath' },
  PAUSED: { tone: 'warning', icon: 'Pause' },
  RECALLED: { tone: 'danger', icon: 'XMarkOctagon' },
  ENDED: { tone: 'neutral', icon: 'MinusCircle' },
}

function StandingMark({ standing }: { standing: Standing }) {
  const text = useText()
  switch (standing.kind) {
    case 'fine':
      return <CertifiedMark state="valid" />
    case 'unchecked':
      return (
        <Status tone="neutral" icon="CloudSlash">
          {text('my-apps.unchecked.status')}
        </Status>
      )
    case 'told':
      return <Status {...MARKS[standing.notice.kind]}>{text(`my-apps.status.${standing.notice.kind}`)}</Status>
  }
}
