import { Link } from 'wouter'
import type { Priority, QueueItem } from '../../../api/reviews.ts'
import { useSession } from '../../../api/session.ts'
import { PROFILES } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { caseAddress } from '../address.ts'
import { CaseClock } from '../CaseClock.tsx'
import { CaseStatus } from '../CaseStatus.tsx'
import { clockOf } from '../clock.ts'
import type { Claiming } from './useClaim.ts'

const WORKING_DAY = 24 * 60

/** With the vendor, or ended: the state says that already. */
function saysWhy(priority: Priority): priority is Exclude<Priority, 'WITH_VENDOR' | 'ENDED'> {
  return priority !== 'WITH_VENDOR' && priority !== 'ENDED'
}

interface QueueTableProps {
  items: readonly QueueItem[]
  claiming: Claiming
  caption: string
}

export function QueueTable({ items, claiming, caption }: QueueTableProps) {
  const text = useText()
  const { data: session } = useSession()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table cc-queue" data-cards>
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text('certifier.queue.time')}</th>
            <th scope="col">{text('certifier.queue.case')}</th>
            <th scope="col">{text('certifier.queue.what')}</th>
            <th scope="col">{text('certifier.queue.criteria')}</th>
            <th scope="col">{text('certifier.queue.with')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} reader={session?.account?.id} claiming={claiming} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ item, reader, claiming }: { item: QueueItem; reader: string | undefined; claiming: Claiming }) {
  const text = useText()
  const { blockedReason, counts, certifier } = item
  const clock = clockOf(item, Date.now())
  const name = `${item.listingName} ${item.releaseVersion}`
  return (
    <tr
      data-late={(clock.kind === 'running' && clock.hoursLeft < 0) || undefined}
      data-mine={(certifier !== undefined && certifier.id === reader) || undefined}
      data-locked={blockedReason !== undefined || undefined}
    >
      <td data-l={text('certifier.queue.time')}>
        <CaseClock of={item} />
        <p className="cc-2 cc-muted">
          {text('certifier.queue.waited', { days: Math.floor(item.clock.spentMinutes / WORKING_DAY) })}
        </p>
      </td>
      <th scope="row">
        <div className="cc-app">
          <Tile slug={item.listingSlug} name={item.listingName} size="sm" />
          <div>
            {blockedReason ? (
              <span className="cc-strong">{name}</span>
            ) : (
              <Link className="cc-link cc-strong" href={caseAddress(item.id)}>
                {name}
              </Link>
            )}
            <p>
              {item.organisationName} · {item.number}
            </p>
          </div>
        </div>
      </th>
      <td data-l={text('certifier.queue.what')}>
        <div className="cc-what">
          <CaseStatus of={item} reader={reader} />
          {saysWhy(item.priority) && <p>{text(`certifier.priority.${item.priority}`)}</p>}
          <p>{text('certifier.queue.risk', { tier: text(`case.risk.${item.tier}`) })}</p>
          <p>{[text(`certifier.kind.${item.kind}`), profileName(item.profile, text)].join(', ')}</p>
          {item.round > 1 && <p>{text('certifier.case.round', { round: item.round })}</p>}
        </div>
      </td>
      <td data-l={text('certifier.queue.criteria')}>
        <span className="cc-checks">
          {counts.met > 0 && <span className="cc-ok">{text('certifier.count.met', { count: counts.met })}</span>}
          {counts.notMet > 0 && (
            <span className="cc-danger">{text('certifier.count.notMet', { count: counts.notMet })}</span>
          )}
          {counts.open > 0 && <span>{text('certifier.count.open', { count: counts.open })}</span>}
          {counts.didNotRun > 0 && (
            <span className="cc-muted">{text('certifier.count.didNotRun', { count: counts.didNotRun })}</span>
          )}
        </span>
      </td>
      <td data-l={text('certifier.queue.with')}>
        <div className="cc-with">
          {certifier && (
            <span className="cc-who">{certifier.id === reader ? text('certifier.you') : certifier.name}</span>
          )}
          {blockedReason ? (
            <span className="cc-2 cc-lock">
              <Icon name="PadlockLocked" size="sm" />
              <span>{text(`certifier.blocked.${blockedReason}`)}</span>
            </span>
          ) : (
            <RowAct item={item} name={name} mine={certifier?.id === reader} claiming={claiming} />
          )}
        </div>
      </td>
    </tr>
  )
}

interface RowActProps {
  item: QueueItem
  name: string
  mine: boolean
  claiming: Claiming
}

/** The one thing to do with a row: take it, go on with it, or look. */
function RowAct({ item, name, mine, claiming }: RowActProps) {
  const text = useText()
  if (item.allowedActions.includes('CLAIM')) {
    return (
      <Button
        variant="secondary"
        data-size="sm"
        busy={claiming.isPending && claiming.variables === item.id}
        aria-label={text('certifier.queue.claimNamed', { name })}
        onClick={() => claiming.mutate(item.id)}
      >
        {text('certifier.queue.claim')}
      </Button>
    )
  }
  const act = item.allowedActions.includes('CONFIRM') ? 'second' : mine ? 'goOn' : 'open'
  return (
    <Link
      className="ds-button"
      data-variant={act === 'open' ? 'tertiary' : 'secondary'}
      data-size="sm"
      aria-label={text(`certifier.queue.${act}Named`, { name })}
      href={caseAddress(item.id)}
    >
      {text(`certifier.queue.${act}`)}
    </Link>
  )
}

/** A profile that this console does not know is shown by its own name. */
export function profileName(profile: string, text: ReturnType<typeof useText>): string {
  const known = PROFILES.find((one) => one === profile)
  return known ? text(`certifier.profile.${known}`) : profile
}
