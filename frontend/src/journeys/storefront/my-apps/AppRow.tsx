import { ButtonLink } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { CertifiedMark } from '../../../design/Seal.tsx'
import { Status } from '../../../design/Status.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { sealState } from '../../../domain/sealState.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { LibraryApp } from '../../../lib/library.ts'
import type { Standing } from './standing.ts'

interface AppRowProps {
  app: LibraryApp
  standing: Standing
  onRemove: () => void
}

export function AppRow({ app, standing, onRemove }: AppRowProps) {
  const text = useText()
  const { slug, name, version, organisation, addedAt, opens } = app
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
          {standing.kind === 'fine'
            ? text('my-apps.meta', { version, organisation, date: longDate(addedAt) })
            : wordsFor(standing, version, text)}
        </p>
      </div>
      <div className="cs-mine__state">
        <StandingMark standing={standing} />
      </div>
      <div className="cs-mine__act cs-cluster" data-gap="2">
        {opens && standing.kind !== 'recalled' ? (
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

function wordsFor(standing: Exclude<Standing, { kind: 'fine' }>, held: string, text: ReturnType<typeof useText>) {
  switch (standing.kind) {
    case 'update':
      return text('my-apps.update', { version: standing.version, held })
    case 'paused':
      return text('my-apps.paused')
    case 'gone':
      return text('my-apps.gone')
    case 'unchecked':
      return text('my-apps.unchecked')
    case 'recalled':
      return text('my-apps.recalled.text', { version: held, reason: standing.reason })
  }
}

function StandingMark({ standing }: { standing: Standing }) {
  const text = useText()
  switch (standing.kind) {
    case 'fine':
      return <CertifiedMark state={sealState(standing.certificate)} />
    case 'update':
      return (
        <Status tone="info" icon="ArrowsCirclepath">
          {text('my-apps.update.status')}
        </Status>
      )
    case 'paused':
      return (
        <Status tone="warning" icon="Pause">
          {text('my-apps.paused.status')}
        </Status>
      )
    case 'unchecked':
      return (
        <Status tone="neutral" icon="CloudSlash">
          {text('my-apps.unchecked.status')}
        </Status>
      )
    case 'gone':
    case 'recalled':
      return (
        <Status tone="neutral" icon="MinusCircle">
          {text('my-apps.gone.status')}
        </Status>
      )
  }
}
