import type { CoveragePart } from '../../api/managedProgrammes.ts'
import type { Reach } from '../../api/offerSheets.ts'
import { count, longDate, money, percent } from '../../i18n/format.ts'
import { text, useText } from '../../i18n/i18n.ts'
import { readable } from '../../i18n/texts.ts'

const DAY = 86_400_000

interface ReachTableProps {
  reach: Reach
  /** Whom the offers reached as they are certified. */
  before?: Reach | undefined
}

/** The share of made-up people that some offers reach, against what is certified, and by group as a chart that is a table. */
export function ReachTable({ reach, before }: ReachTableProps) {
  const text = useText()
  const share = reach.reached / reach.people
  const moved = before ? share - before.reached / before.people : 0
  return (
    <div className="cc-stack" data-gap="3">
      <p>
        <span className="cc-big">{percent(share)}</span>{' '}
        {moved === 0 ? text('offers.reach.same') : text('offers.reach.moved', { difference: signed(moved) })}
      </p>
      <p className="cc-2 cc-muted">{text('offers.reach.people', { count: reach.people })}</p>
      <Parts head={text('offers.reach.group')} parts={reach.groups} />
      {reach.territories.length > 0 && (
        <details className="cc-terms">
          <summary>{text('offers.reach.territories')}</summary>
          <Parts head={text('offers.reach.territory')} parts={reach.territories} />
        </details>
      )}
      {reach.undescribed.length > 0 && (
        <p className="cc-2 cc-muted">{text('offers.reach.undescribed', { facts: reach.undescribed.join(', ') })}</p>
      )}
    </div>
  )
}

function Parts({ head, parts }: { head: string; parts: readonly CoveragePart[] }) {
  const text = useText()
  if (parts.length === 0) return null
  return (
    <table className="cc-table cc-reach">
      <caption className="ds-sr-only">{head}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{text('offers.reach.share')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={partName(part)}>
            <th scope="row">{partName(part)}</th>
            <td>
              <span className="cc-share">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect className="cc-share__reached" width={(100 * part.byRules) / part.people} height="8" />
                </svg>
                <b>{percent(part.byRules / part.people)}</b>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function partName(part: CoveragePart): string {
  const { from, to, value, valueName } = part
  const name = readable(part.name)
  if (from !== undefined && to !== undefined)
    return text('offers.reach.range', { name, from: bound(part, from), to: bound(part, to) })
  const words =
    value === 'true' ? text('offers.yes') : value === 'false' ? text('offers.no') : readable(valueName) || value
  return text('offers.condition', { name, test: words })
}

function bound({ kind, currency }: CoveragePart, value: number): string {
  if (kind === 'DATE') return longDate(new Date(value * DAY))
  return kind === 'MONEY' && currency ? money(value, currency) : count(value)
}

/** In percentage points, with its sign. */
export function signed(share: number): string {
  const points = Math.round(share * 1000) / 10
  return `${points > 0 ? '+' : points < 0 ? '−' : '±'}${count(Math.abs(points))}`
}
