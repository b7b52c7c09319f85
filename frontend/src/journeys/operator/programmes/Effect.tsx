import type { RulesPreview } from '../../../api/managedProgrammes.ts'
import { percent } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { partName } from './shares.ts'

/** For whom other rules would change something, counted on made-up people. */
export function Effect({ reach }: { reach: NonNullable<RulesPreview['reach']> }) {
  const text = useText()
  const { people, byRulesBefore, byRules } = reach
  const parts = reach.parts.filter(({ part, byRulesBefore: before }) => part.byRules !== before)
  return (
    <section aria-labelledby="effect">
      <h3 className="cc-h4" id="effect">
        {text('operator.coverage.effect')}
      </h3>
      <p>
        {byRules === byRulesBefore && parts.length === 0
          ? text('operator.coverage.effectNone')
          : text('operator.coverage.effectText', {
              before: percent(byRulesBefore / people),
              after: percent(byRules / people),
              count: people,
            })}
      </p>
      <ul className="cc-faults cc-2">
        {parts.map(({ part, peopleBefore, byRulesBefore: before }) => (
          <li key={partName(part)}>
            <span>{partName(part)}</span>
            <b className="cc-num">
              {percent(before / peopleBefore)} → {percent(part.byRules / part.people)}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}
