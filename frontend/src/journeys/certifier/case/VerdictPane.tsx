import { useState } from 'react'
import { Link } from 'wouter'
import { type Case, confirm } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Markdown } from '../../../design/Markdown.tsx'
import { Said } from '../../../design/Said.tsx'
import { Status } from '../../../design/Status.tsx'
import { StatementView } from '../../../domain/case/StatementView.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { criterionAddress } from '../address.ts'
import { Conditions } from './Conditions.tsx'
import { useCaseAct } from './useCaseAct.ts'
import { pointsToLookAt } from './verdict.ts'

interface VerdictPaneProps {
  shown: Case
  onReturn: () => void
}

/** What was proposed or decided, and for the second person what must be seen before agreeing. */
export function VerdictPane({ shown, onReturn }: VerdictPaneProps) {
  const text = useText()
  const { proposal, outcome, concludedAt } = shown
  const good = outcome ? outcome === 'CERTIFIED' : proposal?.outcome === 'CERTIFY'
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls by itself must be reachable by keyboard. */}
      <section className="cc-mid__scroll cc-pane" id="criterion" aria-labelledby="criterion-title" tabIndex={0}>
        <div className="cc-criterion">
          <h2 id="criterion-title" tabIndex={-1}>
            {text(outcome ? 'certifier.verdict.decided' : 'certifier.verdict.title')}
          </h2>
        </div>
        <div className="cc-answer" data-color={good ? 'success' : 'danger'}>
          <p className="cc-row">
            <Status tone={good ? 'success' : 'danger'} icon={good ? 'SealCheckmark' : 'XMarkOctagon'} dense>
              {outcome
                ? text(`certifier.outcome.${outcome}`)
                : proposal &&
                  text(`certifier.verdict.proposed.${proposal.outcome}`, { count: proposal.conditions.length })}
            </Status>
            <span>
              {concludedAt
                ? dateTime(concludedAt)
                : proposal && text('certifier.verdict.by', { name: proposal.by.name, when: dateTime(proposal.at) })}
            </span>
          </p>
          {proposal?.conditions.map(({ criterion, text: words, due }) => (
            <p key={criterion}>
              <b>{text('certifier.verdict.condition', { id: criterion, due: longDate(due) })}</b> {words}
            </p>
          ))}
        </div>
        {outcome === 'CERTIFIED' && proposal && proposal.conditions.length > 0 && <Conditions caseId={shown.id} />}
        {outcome === 'CERTIFIED' && (
          <p>
            <a className="cc-link" href={`/apps/${encodeURIComponent(shown.listingSlug)}`}>
              {text('certifier.verdict.inStore')}
            </a>
          </p>
        )}
        {proposal && (
          <article className="cc-block" aria-labelledby="reasons">
            <div className="cc-block__head">
              <h3 id="reasons">{text('certifier.verdict.reasons')}</h3>
              {!outcome && <span>{text('certifier.verdict.reasonsPublic')}</span>}
            </div>
            <div className="cc-block__body">
              <StatementView of={{ review: shown.id }} level={4} otherwise={<Markdown>{proposal.reasons}</Markdown>} />
            </div>
          </article>
        )}
        {shown.allowedActions.includes('CONFIRM') && <SecondLook shown={shown} onReturn={onReturn} />}
      </section>
      {shown.status === 'VERDICT_PROPOSED' && !shown.allowedActions.includes('CONFIRM') && (
        <div className="cc-decide">
          <p className="cc-2 cc-muted">{text('certifier.closed.VERDICT_PROPOSED')}</p>
        </div>
      )}
    </>
  )
}

/** Fresh eyes: the points that need a look come first, then the button opens. */
function SecondLook({ shown, onReturn }: VerdictPaneProps) {
  const text = useText()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const points = pointsToLookAt(shown)
  const left = points.filter(({ criterion }) => !seen.has(criterion.id)).length
  const confirming = useCaseAct(shown.id, () => confirm(shown))
  const outcome = shown.proposal?.outcome ?? 'CERTIFY'

  function toggle(id: string) {
    const next = new Set(seen)
    if (!next.delete(id)) next.add(id)
    setSeen(next)
  }

  return (
    <>
      <article className="cc-block" aria-labelledby="points">
        <div className="cc-block__head">
          <h3 id="points">{text('certifier.second.points', { count: points.length })}</h3>
          <span role="status">
            {text('certifier.second.seen', { seen: points.length - left, count: points.length })}
          </span>
        </div>
        <div className="cc-block__body">
          <ul className="cc-list cc-stack" data-gap="2">
            {points.map(({ criterion, why }) => (
              <li key={criterion.id} className="cc-row" data-between>
                <label className="cc-check">
                  <input
                    className="ds-input"
                    type="checkbox"
                    checked={seen.has(criterion.id)}
                    onChange={() => toggle(criterion.id)}
                  />
                  <span>
                    <b>{criterion.id}</b> <Said texts={criterion.statement} />
                    <span className="cc-2 cc-muted"> {text(`certifier.second.why.${why}`)}</span>
                  </span>
                </label>
                <Link
                  className="cc-link"
                  replace
                  href={criterionAddress(shown.id, criterion.id)}
                  aria-label={text('certifier.second.openNamed', { id: criterion.id })}
                >
                  {text('certifier.second.open')}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </article>
      <article className="cc-block" aria-labelledby="after">
        <div className="cc-block__head">
          <h3 id="after">{text('certifier.second.after')}</h3>
        </div>
        <div className="cc-block__body">
          <ul className="cc-because">
            <li>
              <Icon name={outcome === 'CERTIFY' ? 'SealCheckmark' : 'XMarkOctagon'} size="sm" />
              {text(`certifier.second.after.${outcome}`)}
            </li>
            <li>
              <Icon name="EnvelopeClosed" size="sm" />
              {text('certifier.second.afterVendor')}
            </li>
          </ul>
        </div>
        <div className="cc-block__body">
          <ProblemAlert error={confirming.error} />
          <div className="cs-actions">
            <Button
              busy={confirming.isPending}
              aria-disabled={left > 0 || undefined}
              aria-describedby="why-closed"
              onClick={() => left === 0 && confirming.mutate()}
            >
              {text(`certifier.second.confirm.${outcome}`)}
            </Button>
            <Button variant="secondary" onClick={onReturn}>
              {text('certifier.second.return', { name: shown.proposal?.by.name ?? '' })}
            </Button>
          </div>
          <p className="cc-2 cc-muted" id="why-closed">
            {left > 0 ? text('certifier.second.closed', { count: left }) : text('certifier.second.openNow')}
          </p>
        </div>
      </article>
    </>
  )
}
