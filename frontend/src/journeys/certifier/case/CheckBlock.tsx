import type { Case, CheckFinding, CheckOutcome, Criterion } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { useText } from '../../../i18n/i18n.ts'

const LOOKS: Record<CheckOutcome, { tone: Tone; icon: IconName }> = {
  PASS: { tone: 'success', icon: 'Checkmark' },
  FAIL: { tone: 'warning', icon: 'ExclamationmarkTriangle' },
  ERROR: { tone: 'neutral', icon: 'Bug' },
  SKIPPED: { tone: 'neutral', icon: 'MinusCircle' },
  NOT_APPLICABLE: { tone: 'neutral', icon: 'CircleSlash' },
}

/** What the machine says: the outcome in words, each check, each finding with what was seen. */
export function CheckBlock({ shown, criterion: { machine, findings } }: { shown: Case; criterion: Criterion }) {
  const text = useText()
  if (!machine) {
    return (
      <p className="cc-2 cc-muted">
        {text(shown.status === 'SCREENING' ? 'certifier.check.running' : 'certifier.check.none')}
      </p>
    )
  }
  const tone = machine.outcome === 'FAIL' ? 'warning' : undefined
  return (
    <article className="cc-block" data-color={tone} aria-labelledby="check">
      <div className="cc-block__head">
        <h3 id="check">
          <Icon name="Robot" size="sm" />
          {text(`certifier.check.heading.${machine.outcome}`, { count: findings.length })}
        </h3>
      </div>
      {findings.length > 0 && (
        <div className="cc-block__body">
          {findings.map((finding) => (
            <Finding key={finding.fingerprint} finding={finding} />
          ))}
        </div>
      )}
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('certifier.check.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('certifier.check.name')}</th>
            <th scope="col">{text('certifier.check.result')}</th>
            <th scope="col">{text('certifier.check.note')}</th>
          </tr>
        </thead>
        <tbody>
          {machine.checks.map(({ id, version, outcome, note }) => (
            <tr key={id}>
              <th scope="row">
                <span className="cs-mono">
                  {id} {version}
                </span>
              </th>
              <td data-l={text('certifier.check.result')}>
                <Status tone={LOOKS[outcome].tone} icon={LOOKS[outcome].icon} dense>
                  {text(`certifier.outcome.${outcome}`)}
                </Status>
              </td>
              <td data-l={text('certifier.check.note')}>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

/** The server writes findings in English only. */
function Finding({ finding: { severity, message, evidence, location, remedy, rule } }: { finding: CheckFinding }) {
  const text = useText()
  const place = [location.file, location.line > 0 ? String(location.line) : ''].filter(Boolean).join(':')
  return (
    <div className="cc-stack" data-gap="1">
      <p className="cc-row">
        <b lang="en">{message}</b>
        <span className="cc-tag" data-color={severity === 'BLOCKING' ? 'danger' : undefined}>
          {text(`case.severity.${severity}`)}
        </span>
      </p>
      {evidence && <pre className="cc-code">{evidence}</pre>}
      <p className="cc-2 cc-row">
        {place && <code className="cc-loc">{place}</code>}
        {location.pointer && <code className="cc-loc">{location.pointer}</code>}
        <code className="cc-muted">{rule}</code>
      </p>
      {remedy && (
        <p className="cc-2" lang="en">
          {remedy}
        </p>
      )}
    </div>
  )
}
