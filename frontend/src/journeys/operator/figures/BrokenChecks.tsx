import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { checksQuery } from '../../../api/checks.ts'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { share } from '../checks/share.ts'

const MOST = 5

/** The checks that broke down most often lately: our fault, never the vendor's. */
export function BrokenChecks() {
  const text = useText()
  const found = useQuery(checksQuery)
  const broken = (found.data?.items ?? [])
    .filter(({ errors }) => errors > 0)
    .sort((one, other) => other.errors / other.runs - one.errors / one.runs)
    .slice(0, MOST)
  return (
    <section className="cc-panel" aria-labelledby="broken">
      <div className="cc-panel__head">
        <h3 className="cc-h3" id="broken">
          {text('operator.figures.broke')}
        </h3>
        <Link className="cc-link" href="/operate/checks">
          {text('operator.figures.allChecks')}
        </Link>
      </div>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && broken.length === 0 && (
        <div className="cc-panel__body">
          <p>{text('operator.figures.brokeNone')}</p>
        </div>
      )}
      {broken.length > 0 && (
        <table className="cc-table">
          <caption className="ds-sr-only">{text('operator.figures.broke')}</caption>
          <tbody>
            {broken.map(({ id, errors, runs }) => (
              <tr key={id}>
                <th scope="row" className="cs-mono cc-break">
                  {id}
                </th>
                <td className="cc-num cc-right">{share(errors, runs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
