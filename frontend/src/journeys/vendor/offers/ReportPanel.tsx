import type { OfferReport } from '../../../api/offerSheets.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface ReportPanelProps {
  report: OfferReport
  onLine: (line: number) => void
}

/** What stands in the way of handing in, as the store's own reader sees it: line, place and remedy. */
export function ReportPanel({ report, onLine }: ReportPanelProps) {
  const text = useText()
  const { problems, untried } = report
  if (problems.length === 0 && untried.length === 0) return null
  return (
    <Notice tone="danger" title={text('offers.problems', { count: problems.length + untried.length })}>
      <ul className="cc-faults">
        {problems.map(({ line, column, message, remedy }) => (
          <li key={`${line}:${column}:${message}`}>
            {line > 0 && (
              <Button variant="tertiary" onClick={() => onLine(line)}>
                {text('offers.line', { line })}
              </Button>
            )}
            <span lang="en">
              {message} {remedy}
            </span>
          </li>
        ))}
        {untried.map((offer) => (
          <li key={offer}>{text('offers.untried', { offer })}</li>
        ))}
      </ul>
    </Notice>
  )
}
