import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { OfferedFee } from './offeredApps.ts'

/** What costs how much, and for whom. */
export function FeeList({ fees }: { fees: readonly OfferedFee[] }) {
  const text = useText()
  return (
    <ul className="cs-fees">
      {fees.map((fee) => (
        <li key={JSON.stringify(fee)}>
          <div>
            <p>
              <Said texts={fee.what} />
            </p>
            {Object.keys(fee.whom).length > 0 && (
              <p className="cs-small cs-muted">
                <Said texts={fee.whom} />
              </p>
            )}
            {fee.from && <p className="cs-small cs-muted">{fee.from}</p>}
            {fee.extra && <p className="cs-small cs-muted">{text('design.fee.extra')}</p>}
          </div>
          <p className="cs-fees__sum">{fee.sum}</p>
        </li>
      ))}
    </ul>
  )
}

/** The same in an offer's row: what kind of price it is, and the rest on demand. */
export function Prices({ kind, fees }: { kind: string; fees: readonly OfferedFee[] }) {
  const text = useText()
  const heading = text('eligibility.pricesAre', { kind })
  if (fees.length === 0) return <p className="cs-small cs-muted">{heading}</p>
  return (
    <details className="cs-why">
      <summary>{heading}</summary>
      <div className="cs-why__body">
        <FeeList fees={fees} />
      </div>
    </details>
  )
}
