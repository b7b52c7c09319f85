import { optionName } from '../../../domain/offers/words.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Fact } from '../../../lib/eligibility/programme.ts'

interface OptionChoiceProps {
  fact: Fact
  chosen: readonly string[]
  label: string
  /** What it means that nothing is chosen. */
  none?: string
  onChosen: (chosen: string[]) => void
}

/** Several options of a fact: in short what is chosen, and all of them when it is opened. */
export function OptionChoice({ fact, chosen, label, none, onChosen }: OptionChoiceProps) {
  const text = useText()
  const options = fact.options ?? []
  return (
    <details className="cc-options">
      <summary>
        <span className="ds-sr-only">{label}: </span>
        {chosen.length === 0
          ? (none ?? text('offers.choose'))
          : chosen.length > 4
            ? text('offers.chosen', {
                first: chosen
                  .slice(0, 3)
                  .map((id) => optionName(fact, id))
                  .join(', '),
                count: chosen.length - 3,
              })
            : chosen.map((id) => optionName(fact, id)).join(', ')}
      </summary>
      <fieldset className="cc-options__all">
        <legend className="ds-sr-only">{label}</legend>
        {options.map(({ id }) => (
          <label key={id} className="cc-option">
            <input
              type="checkbox"
              className="ds-input"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChosen(
                  target.checked
                    ? options.map((one) => one.id).filter((one) => one === id || chosen.includes(one))
                    : chosen.filter((one) => one !== id),
                )
              }
            />
            {optionName(fact, id)}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
