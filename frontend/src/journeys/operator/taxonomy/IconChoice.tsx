import { Icon } from '../../../design/Icon.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ENTRY_ICONS, iconName } from './editing.ts'

interface IconChoiceProps {
  chosen: string
  onChange: (icon: string) => void
}

/** One picture out of those that can stand for an entry. */
export function IconChoice({ chosen, onChange }: IconChoiceProps) {
  const text = useText()
  return (
    <fieldset className="cc-plain">
      <legend className="ds-label">{text('operator.taxonomy.icon')}</legend>
      <div className="cc-icons">
        {ENTRY_ICONS.map((icon: IconName) => (
          <label key={icon} className="cc-icons__one" title={iconName(icon)}>
            <input
              className="ds-sr-only"
              type="radio"
              name="icon"
              checked={icon === chosen}
              onChange={() => onChange(icon)}
            />
            <Icon name={icon} />
            <span className="ds-sr-only" lang="en">
              {iconName(icon)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
