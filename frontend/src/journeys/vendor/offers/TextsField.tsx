import { TextArea, TextField } from '../../../design/Field.tsx'
import { language, useText } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import { languageName } from '../../../i18n/texts.ts'
import type { Texts } from '../../../lib/eligibility/programme.ts'

interface TextsFieldProps {
  id: string
  label: string
  texts: Texts | undefined
  limit: number
  rows?: number
  optional?: boolean
  onTexts: (texts: Texts | undefined, field: string) => void
}

/** A text in the reader's language, and behind a fold in the others. One text for all stays one until another is written. */
export function TextsField({ id, label, texts, limit, rows, optional, onTexts }: TextsFieldProps) {
  const text = useText()
  const own = language()
  const others = Object.keys(LANGUAGES).filter((tag) => tag !== own)
  const of = (tag: string) => (typeof texts === 'string' ? (tag === own ? texts : '') : (texts?.[tag] ?? ''))
  const put = (tag: string, value: string) => {
    if (typeof texts !== 'object' && tag === own) return onTexts(value === '' && optional ? undefined : value, id)
    const all = { ...(typeof texts === 'object' ? texts : texts ? { [own]: texts } : {}), [tag]: value }
    const written = Object.fromEntries(Object.entries(all).filter(([, one]) => one !== ''))
    onTexts(Object.keys(written).length === 0 && optional ? undefined : written, `${id}/${tag}`)
  }
  const Control = rows ? TextArea : TextField
  return (
    <div className="cc-stack" data-gap="1">
      <Control
        id={id}
        label={label}
        value={of(own)}
        maxLength={limit}
        optional={optional}
        onChange={({ target }: Typed) => put(own, target.value)}
      />
      <details className="cc-terms cc-2">
        <summary>{text(typeof texts === 'object' ? 'offers.languages' : 'offers.oneLanguage', { label })}</summary>
        <div className="cc-stack" data-gap="2">
          {others.map((tag) => (
            <Control
              key={tag}
              id={`${id}-${tag}`}
              label={languageName(tag)}
              lang={tag}
              value={of(tag)}
              maxLength={limit}
              onChange={({ target }: Typed) => put(tag, target.value)}
            />
          ))}
        </div>
      </details>
    </div>
  )
}

type Typed = { target: { value: string } }
