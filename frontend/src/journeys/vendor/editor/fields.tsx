import type { InputHTMLAttributes, ReactNode } from 'react'
import type { Texts } from '../../../api/types.ts'
import { fieldId, TextArea, TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { languageName } from '../../../i18n/texts.ts'
import { useDraft } from './draftContext.ts'

interface DraftFieldProps {
  /** Where the value stands in the submission. */
  pointer: string
  label: string
  description?: ReactNode
  value: string | undefined
  onChange: (value: string) => void
  limit: number
  rows?: number
  optional?: boolean
  type?: InputHTMLAttributes<HTMLInputElement>['type']
  /** BCP 47, when the text is in another language than the page. */
  lang?: string
  list?: string
}

/** One field of the draft: found by its pointer, checked by the server when it is saved. */
export function DraftField(props: DraftFieldProps) {
  const { pointer, label, description, value = '', onChange, limit, rows, optional, type, lang, list } = props
  const text = useText()
  const { errorAt } = useDraft()
  const length = [...value].length
  const tooLong = length > limit ? text('vendor.edit.tooLong', { length, over: length - limit }) : undefined
  const field = {
    id: fieldId(pointer),
    label,
    description,
    optional,
    value,
    lang,
    error: tooLong ?? errorAt(pointer),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} type={type ?? 'text'} list={list} />
}

interface PerLanguageProps extends Omit<DraftFieldProps, 'value' | 'onChange' | 'lang'> {
  texts: Texts | undefined
  onTexts: (texts: Texts) => void
}

/** The same text in each language of the draft. */
export function PerLanguage({ pointer, label, texts = {}, onTexts, description, ...rest }: PerLanguageProps) {
  const text = useText()
  const { languages, errorAt } = useDraft()
  const [first] = languages
  return languages.map((tag) => (
    <DraftField
      key={tag}
      {...rest}
      pointer={`${pointer}/${tag}`}
      label={text('vendor.edit.inLanguage', { label, language: languageName(tag) })}
      lang={tag}
      value={texts[tag]}
      onChange={(value) => onTexts({ ...texts, [tag]: value })}
      description={tag === first ? (errorAt(pointer) ?? description) : undefined}
    />
  ))
}

interface WordsFieldProps extends Omit<DraftFieldProps, 'value' | 'onChange'> {
  words: readonly string[] | undefined
  onWords: (words: string[]) => void
}

/** A short list of words with commas between them. */
export function WordsField({ words = [], onWords, ...rest }: WordsFieldProps) {
  return (
    <DraftField
      {...rest}
      value={words.join(', ')}
      onChange={(value) => onWords(value === '' ? [] : value.split(/,\s?/))}
    />
  )
}
