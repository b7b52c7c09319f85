import { type Case, type CheckOutcome, type Criterion, rerunCheck } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Finding } from './Finding.tsx'
import { useCaseAct } from './useCaseAct.ts'

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
  const observed = new Set(machine.checks.flatMap((check) => (check.observed ? check.fingerprints : [])))
  const enforced = findings.filter(({ fingerprint }) => !observed.has(fingerprint))
  const counting = enforced.filter(({ fingerprint }) => !shown.clearings.some((one) => one.fingerprint === fingerprint))
  const heading = headingOf(machine.outcome, findings.length, enforced.length, counting.length)
  const tone = machine.outcome === 'FAIL' ? 'warning' : undefined
  return (
    <article className="cc-block" data-color={tone} aria-labelledby="check">
      <div className="cc-block__head">
        <h3 id="check">
          <Icon name="Robot" size="sm" />
          {text(`certifier.check.heading.${heading}`, { count: counting.length || findings.length })}
        </h3>
      </div>
      {findings.length > 0 && (
        <div className="cc-block__body">
          {findings.map((finding) => (
            <Finding
              key={finding.fingerprint}
              shown={shown}
              finding={finding}
              observed={observed.has(finding.fingerprint)}
            />
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
          {machine.checks.map(({ id, version, outcome, note, noteLanguage, observed }) => (
            <tr key={id}>
              <th scope="row">
                <span className="cs-mono">
                  {id} {version}
                </span>
                {shown.allowedActions.includes('RERUN_CHECKS') && <Again shown={shown} check={id} />}
              </th>
              <td data-l={text('certifier.check.result')}>
                <Status tone={LOOKS[outcome].tone} icon={LOOKS[outcome].icon} dense>
                  {text(`certifier.outcome.${outcome}`)}
                </Status>
                {observed && <span className="cc-tag">{text('certifier.check.observed')}</span>}
              </td>
              <td data-l={text('certifier.check.note')}>
                <span lang={noteLanguage}>{note}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

/** Asks this check alone once more. */
function Again({ shown, check }: { shown: Case; check: string }) {
  const text = useText()
  const asking = useCaseAct(shown.id, () => rerunCheck(shown, check))
  return (
    <div>
      <button
        type="button"
        className="cc-linkbtn"
        aria-busy={asking.isPending || undefined}
        aria-label={text('certifier.check.againName', { check })}
        onClick={() => !asking.isPending && asking.mutate()}
      >
        {text('certifier.check.again')}
      </button>
      <ProblemAlert error={asking.error} />
    </div>
  )
}

function headingOf(outcome: CheckOutcome, found: number, enforced: number, counting: number) {
  if (found > 0 && enforced === 0) return 'OBSERVED'
  return enforced > 0 && counting === 0 ? 'CLEARED' : outcome
}
