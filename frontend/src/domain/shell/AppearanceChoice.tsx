import { useState } from 'react'
import { useText } from '../../i18n/i18n.ts'
import { chooseAppearance, rememberedAppearance, SCHEMES } from '../../lib/appearance.ts'

/** Light, dark or as the device, and more contrast; kept on the device. */
export function AppearanceChoice({ name }: { name: string }) {
  const text = useText()
  const [appearance, setAppearance] = useState(rememberedAppearance)
  const choose = (next: typeof appearance) => {
    chooseAppearance(next)
    setAppearance(next)
  }
  return (
    <fieldset className="cs-appearance">
      <legend>{text('shell.appearance.label')}</legend>
      {SCHEMES.map((scheme) => (
        <label key={scheme}>
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={appearance.scheme === scheme}
            onChange={() => choose({ ...appearance, scheme })}
          />
          {text(`shell.appearance.${scheme}`)}
        </label>
      ))}
      <label>
        <input
          type="checkbox"
          className="ds-input"
          checked={appearance.moreContrast}
          onChange={(event) => choose({ ...appearance, moreContrast: event.target.checked })}
        />
        {text('shell.appearance.contrast')}
      </label>
    </fieldset>
  )
}
