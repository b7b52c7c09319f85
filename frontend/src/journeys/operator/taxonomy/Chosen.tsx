import type { EntryLine } from '../../../api/taxonomyEditing.ts'
import { readable } from '../../../i18n/texts.ts'

interface ChosenProps {
  legend: string
  options: readonly EntryLine[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Some of the entries of a kind, in the order in which they were ticked. */
export function Chosen({ legend, options, chosen, onChange }: ChosenProps) {
  return (
    <fieldset className="cc-plain">
      <legend className="ds-label">{legend}</legend>
      <div className="cc-row">
        {options.map(({ slug, names }) => (
          <label key={slug} className="cc-check">
            <input
              className="ds-input"
              type="checkbox"
              checked={chosen.includes(slug)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))
              }
            />
            <span>{readable(names)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
