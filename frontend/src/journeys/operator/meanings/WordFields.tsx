import { pointed } from '../../../api/problem.ts'
import { fieldId, TextArea } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import type { Typed } from './words.ts'

interface WordFieldsProps {
  typed: Typed
  error: unknown
  onChange: (typed: Typed) => void
}

/** The words of a meaning, a field for each language. */
export function WordFields({ typed, error, onChange }: WordFieldsProps) {
  const text = useText()
  return (
    <div className="cc-grid">
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <TextArea
          key={tag}
          id={fieldId(`/names/${tag}`)}
          label={text('operator.meanings.wordsIn', { language: name })}
          lang={tag}
          rows={3}
          value={typed[tag] ?? ''}
          error={pointed(error, `/names/${tag}`)}
          onChange={(event) => onChange({ ...typed, [tag]: event.target.value })}
        />
      ))}
    </div>
  )
}
