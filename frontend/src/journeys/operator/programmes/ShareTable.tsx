import type { CoveragePart } from '../../../api/managedProgrammes.ts'
import { percent } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ShareBar } from './ShareBar.tsx'
import { partName, valueName } from './shares.ts'

interface ShareTableProps {
  /** What the rows are. */
  head: string
  parts: readonly CoveragePart[]
  /** Whether all are parts of one fact, which then needs no naming in each row. */
  oneFact?: boolean
}

/** The share of each part as a chart that is a table: a bar and its figures in each row. */
export function ShareTable({ head, parts, oneFact = false }: ShareTableProps) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{head}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">
              <span className="cc-key" data-reached />
              {text('operator.coverage.certified')}
            </th>
            <th scope="col">
              <span className="cc-key" />
              {text('operator.coverage.rules')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={partName(part)}>
              <th scope="row">{oneFact ? valueName(part) : partName(part)}</th>
              <td data-l={text('operator.coverage.certified')}>
                <ShareBar people={part.people} reached={part.reached} byRules={part.byRules} />
              </td>
              <td data-l={text('operator.coverage.rules')}>
                <span className="cc-num">{percent(part.byRules / part.people)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
