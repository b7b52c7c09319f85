import { Link } from 'wouter'
import type { Operations } from '../../../api/operations.ts'
import { count } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** How many certificates end within a month, two and three. */
export function EndingPanel({ ending }: { ending: Operations['certificates'] }) {
  const text = useText()
  const rows = [
    [30, ending.within30],
    [60, ending.within60],
    [90, ending.within90],
  ] as const
  return (
    <section className="cc-panel" aria-labelledby="ending">
      <div className="cc-panel__head">
        <h3 className="cc-h3" id="ending">
          {text('operator.figures.ending')}
        </h3>
      </div>
      <table className="cc-table">
        <caption className="ds-sr-only">{text('operator.figures.ending')}</caption>
        <tbody>
          {rows.map(([days, many]) => (
            <tr key={days}>
              <th scope="row">
                <Link className="cc-link" href={`/operate/certificates?days=${days}`}>
                  {text('operator.figures.within', { count: days })}
                </Link>
              </th>
              <td className="cc-num cc-right">{count(many)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
