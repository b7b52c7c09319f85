import type { ReleaseStatus } from '../../../api/listings.ts'
import type { Release } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { CertifiedMark } from '../../../design/Seal.tsx'
import { Status, type Tone } from '../../../design/Status.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { sealState } from '../../../domain/sealState.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

const LOOKS: Record<ReleaseStatus, { tone: Tone; icon: IconName }> = {
  PUBLISHED: { tone: 'success', icon: 'CheckmarkCircle' },
  QUARANTINED: { tone: 'danger', icon: 'ShieldLock' },
  RETIRED: { tone: 'neutral', icon: 'Archive' },
  WITHDRAWN: { tone: 'neutral', icon: 'MinusCircle' },
}

interface ReleaseTableProps {
  items: readonly Release[]
  onChoose: (release: Release) => void
}

export function ReleaseTable({ items, onChoose }: ReleaseTableProps) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.nav.releases')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.release.app')}</th>
            <th scope="col">{text('operator.release.state')}</th>
            <th scope="col">{text('operator.release.certificate')}</th>
            <th scope="col">{text('operator.release.published')}</th>
            <th scope="col">
              <span className="ds-sr-only">{text('operator.release.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((release) => (
            <Row key={release.id} release={release} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ release, onChoose }: { release: Release; onChoose: (release: Release) => void }) {
  const text = useText()
  const { listingSlug, listingName, releaseVersion, status, statusReason, allowedActions } = release
  const { tone, icon } = LOOKS[status]
  const name = `${readable(listingName)} ${releaseVersion}`
  return (
    <tr>
      <th scope="row">
        <div className="cc-app">
          <Tile slug={listingSlug} name={readable(listingName)} size="sm" />
          <div>
            <a className="cc-link cc-strong" href={`/apps/${encodeURIComponent(listingSlug)}`}>
              {name}
            </a>
            <p>{text(`operator.subject.${release.kind}`)}</p>
          </div>
        </div>
      </th>
      <td data-l={text('operator.release.state')}>
        <div className="cc-with">
          <Status tone={tone} icon={icon} dense>
            {text(`operator.release.status.${status}`)}
          </Status>
          <p>{text('operator.release.since', { date: longDate(release.statusSince) })}</p>
          {statusReason && <p>{statusReason}</p>}
        </div>
      </td>
      <td data-l={text('operator.release.certificate')}>
        <div className="cc-with">
          <CertifiedMark state={sealState(release.certificateStatus)} />
          <a className="cc-link cc-num" href={`/certificates/${encodeURIComponent(release.certificateNumber)}`}>
            {release.certificateNumber}
          </a>
        </div>
      </td>
      <td data-l={text('operator.release.published')}>
        <span>{longDate(release.publishedAt)}</span>
      </td>
      <td>
        {allowedActions.includes('QUARANTINE') && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={text('operator.release.quarantineNamed', { name })}
            onClick={() => onChoose(release)}
          >
            {text('operator.release.quarantine')}
          </Button>
        )}
        {allowedActions.includes('RESTORE') && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={text('operator.release.restoreNamed', { name })}
            onClick={() => onChoose(release)}
          >
            {text('operator.release.restore')}
          </Button>
        )}
      </td>
    </tr>
  )
}
