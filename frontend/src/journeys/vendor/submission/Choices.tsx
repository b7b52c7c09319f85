interface ChoicesProps<T extends string> {
  id: string
  legend: string
  options: readonly { value: T; name: string; help?: string }[]
  value: T
  onChange: (value: T) => void
  disabled?: boolean
}

/** One of a few, each with a sentence of its own. */
export function Choices<T extends string>({ id, legend, options, value, onChange, disabled }: ChoicesProps<T>) {
  return (
    <fieldset className="ds-fieldset" id={id} tabIndex={-1} disabled={disabled}>
      <legend className="ds-label">{legend}</legend>
      <div className="cs-choices">
        {options.map((option) => (
          <label className="cs-choice" key={option.value}>
            <input
              type="radio"
              className="ds-input"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.name}
              {option.help && <small>{option.help}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
