import { useState } from 'react'
import { Link } from 'wouter'
import type { Case, Criterion } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { Said } from '../../../design/Said.tsx'
import { windowState } from '../../../domain/case/criterionWindow.ts'
import { CriterionWindow } from '../../../domain/case/Facade.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { criterionAddress, VERDICT } from '../address.ts'
import { type CriterionGroup, DONE_GROUPS, grouped } from './criteria.ts'

interface CriteriaListProps {
  shown: Case
  now: string | undefined
  hasVerdict: boolean
}

/** Which question: the criteria by what is to be done about them. */
export function CriteriaList({ shown, now, hasVerdict }: CriteriaListProps) {
  const text = useText()
  const [all, setAll] = useState(false)
  const groups = grouped(shown)
  const toDo = groups.filter(({ group }) => !DONE_GROUPS.has(group))
  const count = (of: readonly CriterionGroup[]) => of.reduce((sum, { criteria }) => sum + criteria.length, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls by itself must be reachable by keyboard.
    <nav className="cc-crit cc-pane" id="criteria" aria-label={text('certifier.criteria.title')} tabIndex={0}>
      <div className="cc-crit__head">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's. */}
        <div className="cc-tabs" role="group" aria-label={text('certifier.criteria.show')}>
          <button type="button" aria-current={!all || undefined} onClick={() => setAll(false)}>
            {text('certifier.criteria.open')} <span className="cs-count">{count(toDo)}</span>
          </button>
          <button type="button" aria-current={all || undefined} onClick={() => setAll(true)}>
            {text('certifier.criteria.all')} <span className="cs-count">{count(groups)}</span>
          </button>
        </div>
      </div>
      {hasVerdict && (
        <ul className="cc-crit__list">
          <li>
            <Link href={criterionAddress(shown.id, VERDICT)} replace aria-current={now === undefined || undefined}>
              <Icon name="SealCheckmark" size="sm" />
              <b>{text(shown.outcome ? 'certifier.verdict.decided' : 'certifier.verdict.title')}</b>
            </Link>
          </li>
        </ul>
      )}
      {toDo.map((group) => (
        <Group key={group.group} group={group} shown={shown} now={now} />
      ))}
      {toDo.length === 0 && <p className="cc-crit__group">{text('certifier.criteria.noneOpen')}</p>}
      <div className="cc-crit__more">
        {groups
          .filter(({ group }) => DONE_GROUPS.has(group))
          .map(({ group, criteria }) => (
            <details key={`${group} ${all}`} className="cc-fold" open={all || criteria.some(({ id }) => id === now)}>
              <summary>
                <span>{text(`certifier.group.${group}`)}</span>
                <span className="cc-num cc-muted">{criteria.length}</span>
              </summary>
              <Lines criteria={criteria} shown={shown} now={now} />
            </details>
          ))}
      </div>
    </nav>
  )
}

interface PartProps {
  shown: Case
  now: string | undefined
}

function Group({ group: { group, criteria }, ...rest }: PartProps & { group: CriterionGroup }) {
  const text = useText()
  return (
    <>
      <h2 className="cc-crit__group">
        {text(`certifier.group.${group}`)} <span>{criteria.length}</span>
      </h2>
      <Lines criteria={criteria} {...rest} />
    </>
  )
}

function Lines({ criteria, shown, now }: PartProps & { criteria: readonly Criterion[] }) {
  const text = useText()
  return (
    <ul className="cc-crit__list">
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <Link
            href={criterionAddress(shown.id, criterion.id)}
            replace
            aria-current={criterion.id === now || undefined}
          >
            <CriterionWindow state={windowState(criterion, shown.messages)} />
            <span>
              <span className="cc-crit__text">
                <b>{criterion.id}</b> <Said texts={criterion.statement} />
              </span>
              <small>
                <span>{text(`certifier.mode.${criterion.mode}`)}</span>
                <span>{text(`case.severity.${criterion.severity}`).toLocaleLowerCase()}</span>
                {criterion.findings.length > 0 && (
                  <span className="cc-warn">
                    {text('certifier.criteria.findings', { count: criterion.findings.length })}
                  </span>
                )}
              </small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
