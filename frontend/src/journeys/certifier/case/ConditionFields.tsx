import type { Criterion } from '../../../api/reviews.ts'
import type { Condition } from '../../../api/vendorReview.ts'
import { fieldId, TextArea, TextField } from '../../../design/Field.tsx'
import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { dueRange } from './verdict.ts'

interface ConditionFieldsProps {
  conditions: readonly Condition[]
  criteria: readonly Criterion[]
  errorAt: (pointer: string) => string | undefined
  onChange: (criterion: string, change: Partial<Condition>) => void
}

/** One condition for each major criterion that is not met: what must be done, and by which day. */
export function ConditionFields({ conditions, criteria, errorAt, onChange }: ConditionFieldsProps) {
  const text = useText()
  const { min, max } = dueRange(new Date())
  return conditions.map(({ criterion, text: words, due }, at) => (
    <fieldset key={criterion} className="cc-plain">
      <legend className="ds-label">{text('certifier.propose.condition', { id: criterion })}</legend>
      <div className="cc-stack" data-gap="3">
        <p className="cc-2 cc-muted">
          <Said texts={criteria.find(({ id }) => id === criterion)?.statement} />
        </p>
        <TextArea
          id={fieldId(`/conditions/${at}/text`)}
          label={text('certifier.propose.conditionText')}
          rows={2}
          maxLength={4000}
          value={words}
          error={errorAt(`/conditions/${at}/text`)}
          onChange={(event) => onChange(criterion, { text: event.target.value })}
        />
        <TextField
          id={fieldId(`/conditions/${at}/due`)}
          type="date"
          label={text('certifier.propose.conditionDue')}
          description={text('certifier.propose.conditionDueHelp')}
          min={min}
          max={max}
          value={due}
          error={errorAt(`/conditions/${at}/due`)}
          onChange={(event) => onChange(criterion, { due: event.target.value })}
        />
      </div>
    </fieldset>
  ))
}
