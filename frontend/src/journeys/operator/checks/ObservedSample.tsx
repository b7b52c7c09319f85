import type { CheckStanding } from '../../../api/checks.ts'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { share } from './share.ts'

/** What a check that is only tried out would have stopped, with a sample to tell false alarms by. */
export function ObservedSample({ check }: { check: CheckStanding }) {
  const text = useText()
  const id = `observed-${check.id}`
  return (
    <section className="cc-block" aria-labelledby={id}>
      <div className="cc-block__head">
        <h2 id={id}>{text('operator.checks.observed', { id: check.id })}</h2>
      </div>
      <div className="cc-block__body">
        <p>{text('operator.checks.would', { share: share(check.wouldBlock, check.runs), runs: check.runs })}</p>
        {check.sample.map((seen) => (
          <div key={`${seen.caseNumber} ${seen.at}`} className="cc-stack" data-gap="1">
            <p>
              <b lang={seen.language}>{seen.message}</b>{' '}
              <span className="cc-tag">{text(`case.severity.${seen.severity}`)}</span>
            </p>
            {seen.evidence && <pre className="cc-code">{seen.evidence}</pre>}
            {seen.original && (
              <p className="cc-2 cc-muted">
                {text('case.finding.original')}: <span lang="en">{seen.original}</span>
              </p>
            )}
            <p className="cc-2 cc-muted">
              {seen.listingName}, {seen.caseNumber}, {dateTime(seen.at)}
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
