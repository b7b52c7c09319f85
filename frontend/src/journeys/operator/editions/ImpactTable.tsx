import type { ImpactOutcome, ImpactResult } from '../../../api/editions.ts'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { useText } from '../../../i18n/i18n.ts'

const LOOKS: Record<ImpactOutcome, { tone: Tone; icon: IconName }> = {
  FAILS: { tone: 'danger', icon: 'ExclamationmarkTriangle' },
  UNDECIDED: { tone: 'warning', icon: 'QuestionmarkCircle' },
  NEEDS_PERSON: { tone: 'info', icon: 'Person' },
  STANDS: { tone: 'success', icon: 'CheckmarkCircle' },
}

/** Each release with its outcome and the criteria that lead to it, in words. */
export function ImpactTable({ results }: { results: readonly ImpactResult[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.impact.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.impact.release')}</th>
            <th scope="col">{text('operator.impact.outcome')}</th>
            <th scope="col">{text('operator.impact.by')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.certificate}>
              <th scope="row">
                <a href={`/apps/${result.listingSlug}`}>{result.listingName}</a> {result.releaseVersion}{' '}
                <a className="cc-muted cc-2 cc-num" href={`/certificates/${result.certificate}`}>
                  {result.certificate}
                </a>
              </th>
              <td data-l={text('operator.impact.outcome')}>
                <Status tone={LOOKS[result.outcome].tone} icon={LOOKS[result.outcome].icon} dense>
                  {text(`operator.impact.${result.outcome}`)}
                </Status>
              </td>
              <Reasons result={result} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The cell of the criteria; without a label of its own where there is nothing to say. */
function Reasons({ result }: { result: ImpactResult }) {
  const text = useText()
  const { blockedBy, needsCondition, needsPerson, open, waived, cleared } = result
  const lines = [
    blockedBy.length > 0 && text('operator.impact.blockedBy', { criteria: blockedBy.join(', ') }),
    needsCondition.length > 0 && text('operator.impact.needsCondition', { criteria: needsCondition.join(', ') }),
    needsPerson.length > 0 && text('operator.impact.needsPerson', { criteria: needsPerson.join(', ') }),
    open.length > 0 && text('operator.impact.open', { criteria: open.join(', ') }),
    waived.length > 0 && text('operator.impact.waived', { criteria: waived.join(', ') }),
    cleared > 0 && text('operator.impact.cleared', { count: cleared }),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <td />
  return (
    <td data-l={text('operator.impact.by')}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </td>
  )
}
