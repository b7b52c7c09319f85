import type { CoveragePoint } from '../../../api/managedProgrammes.ts'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ShareBar } from './ShareBar.tsx'
import { causes, holeText } from './shares.ts'

/** Each change of the coverage with its cause, and the group that lost most by it. */
export function CoverageChanges({ points }: { points: readonly CoveragePoint[] }) {
  const text = useText()
  return (
    <details className="cc-terms" open={points.length > 1}>
      <summary>{text('operator.coverage.changes')}</summary>
      <div className="cc-tablewrap">
        <table className="cc-table" data-cards>
          <caption className="ds-sr-only">{text('operator.coverage.changes')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('operator.coverage.when')}</th>
              <th scope="col">{text('operator.coverage.why')}</th>
              <th scope="col">{text('operator.coverage.certified')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, place) => (
              <tr key={point.at}>
                <th scope="row">{dateTime(point.at)}</th>
                <td data-l={text('operator.coverage.why')}>
                  {causes(point, place === points.length - 1).map((cause) => (
                    <div key={cause}>{cause}</div>
                  ))}
                  {point.hole && <p className="cc-muted">{holeText(point.hole)}</p>}
                </td>
                <td data-l={text('operator.coverage.certified')}>
                  <ShareBar people={point.people} reached={point.reached} byRules={point.byRules} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
