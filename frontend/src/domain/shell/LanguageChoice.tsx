import { Icon } from '../../design/Icon.tsx'
import { changeLanguage, language, useText } from '../../i18n/i18n.ts'
import { LANGUAGES, type Language } from '../../i18n/languages.ts'

/** The languages, each by its own name; the page changes at once and stays where it is. */
export function LanguageChoice() {
  useText()
  const now = language()
  return (
    <ul>
      {(Object.entries(LANGUAGES) as [Language, string][]).map(([tag, name]) => (
        <li key={tag}>
          <button
            type="button"
            className="cs-navlink"
            lang={tag}
            aria-current={tag === now || undefined}
            onClick={() => void changeLanguage(tag)}
          >
            {name}
            {tag === now && <Icon name="Checkmark" size="sm" />}
          </button>
        </li>
      ))}
    </ul>
  )
}
