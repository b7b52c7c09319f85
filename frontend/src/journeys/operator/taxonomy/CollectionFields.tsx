import type { Content } from '../../../api/taxonomyEditing.ts'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { CollectedList } from './CollectedList.tsx'
import { instantOf, localOf, said } from './editing.ts'

interface CollectionFieldsProps {
  content: Content
  notOffered: readonly string[]
  language: string
  onChange: (content: Content) => void
}

/** What a collection says beside its name, when it ends, and what is in it. */
export function CollectionFields({ content, notOffered, language, onChange }: CollectionFieldsProps) {
  const text = useText()
  return (
    <>
      <TextArea
        id={`field-texts-${language}`}
        label={text('operator.taxonomy.text')}
        lang={language}
        rows={4}
        maxLength={1000}
        value={content.texts[language] ?? ''}
        onChange={(event) => onChange({ ...content, texts: said(content.texts, language, event.target.value) })}
      />
      <TextField
        id="field-until"
        type="datetime-local"
        label={text('operator.taxonomy.until')}
        description={text('operator.taxonomy.untilHelp')}
        optional
        value={localOf(content.until)}
        onChange={(event) => {
          const { until: _, ...others } = content
          const until = instantOf(event.target.value)
          onChange({ ...others, ...(until && { until }) })
        }}
      />
      <CollectedList content={content} notOffered={notOffered} language={language} onChange={onChange} />
    </>
  )
}
