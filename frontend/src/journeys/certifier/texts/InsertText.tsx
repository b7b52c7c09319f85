import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cannedTextsQuery } from '../../../api/cannedTexts.ts'
import { useText } from '../../../i18n/i18n.ts'
import { isLanguage, LANGUAGES } from '../../../i18n/languages.ts'
import { languageName } from '../../../i18n/texts.ts'
import { inserted, languageOf, offered } from './inserted.ts'

interface InsertTextProps {
  criterion?: string | undefined
  /** Of the vendor, whose language the text is taken in. */
  country: string
  field: string
  onField: (field: string) => void
}

/** Puts a shared text into a field, to be edited before it is sent. */
export function InsertText({ criterion, country, field, onField }: InsertTextProps) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const [language, setLanguage] = useState(() => languageOf(country))
  const all = useQuery({ ...cannedTextsQuery, enabled: open })
  const texts = offered(all.data?.items ?? [], criterion)
  return (
    <details className="cc-canned" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('certifier.canned.insert')}</summary>
      <div className="cc-canned__list">
        <label className="cc-row cc-2">
          {text('certifier.canned.language')}
          <select
            className="ds-input"
            value={language}
            onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}
          >
            {Object.keys(LANGUAGES).map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
        {all.data && texts.length === 0 && <p className="cc-2 cc-muted">{text('certifier.canned.none')}</p>}
        {texts.map((one) => (
          <button
            key={one.id}
            type="button"
            onClick={() => {
              onField(inserted(field, one, language))
              setOpen(false)
            }}
          >
            {one.criterion && <b>{one.criterion} </b>}
            {one.title}
          </button>
        ))}
        <a className="cc-link cc-2" href="/certify/texts" target="_blank" rel="noreferrer">
          {text('certifier.canned.edit')}
        </a>
      </div>
    </details>
  )
}
