import type { RulesPreview } from '../../../api/managedProgrammes.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Differences } from './Differences.tsx'
import { Effect } from './Effect.tsx'

interface PreviewReportProps {
  preview: RulesPreview
  onLine: (line: number) => void
}

/** What would become of the rules if they were saved. */
export function PreviewReport({ preview, onLine }: PreviewReportProps) {
  const text = useText()
  const { savable, problems, examples, failed, remarks, comparedWith, differences, reach } = preview
  return (
    <div className="cc-stack" role="status">
      {savable && (
        <Notice tone={examples === 0 ? 'warning' : 'success'}>
          <p>
            {text(examples === 0 ? 'operator.programmes.noExamples' : 'operator.programmes.good', { count: examples })}
          </p>
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="danger" title={text('operator.programmes.problems', { count: problems.length })}>
          <ul className="cc-faults">
            {problems.map(({ line, column, message, remedy }) => (
              <li key={`${line}:${column}:${message}`}>
                <Line line={line} onLine={onLine} />
                <span lang="en">
                  {message} {remedy}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="danger" title={text('operator.programmes.failed', { count: failed.length })}>
          <ul className="cc-faults">
            {failed.map(({ line, name, target, expected, answered }) => (
              <li key={`${line}:${target}`}>
                <Line line={line} onLine={onLine} />
                <span>
                  {text('operator.programmes.failedLine', {
                    name,
                    target,
                    answered: text(`operator.programmes.outcome.${answered}`),
                    expected: text(`operator.programmes.outcome.${expected}`),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {remarks.length > 0 && (
        <Notice tone="warning" title={text('operator.programmes.remarks', { count: remarks.length })}>
          <ul className="cc-faults">
            {remarks.map(({ kind, place }) => (
              <li key={place}>
                <span className="cs-mono">{place}</span>
                <span>{text(`operator.programmes.remark.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {comparedWith !== undefined && (
        <section aria-labelledby="differences">
          <h3 className="cc-h4" id="differences">
            {text('operator.programmes.differences', { count: differences.length, number: comparedWith })}
          </h3>
          <Differences differences={differences} />
        </section>
      )}
      {reach && <Effect reach={reach} />}
    </div>
  )
}

function Line({ line, onLine }: { line: number; onLine: (line: number) => void }) {
  const text = useText()
  if (line === 0) return <b>{text('operator.programmes.wholeFile')}</b>
  return (
    <Button variant="tertiary" onClick={() => onLine(line)}>
      {text('operator.programmes.line', { line })}
    </Button>
  )
}
