import { useQuery } from '@tanstack/react-query'
import { type Content, type Entry, type EntryKind, entriesQuery } from '../../../api/taxonomyEditing.ts'
import { TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Chosen } from './Chosen.tsx'
import { CollectionFields } from './CollectionFields.tsx'
import { said } from './editing.ts'
import { IconChoice } from './IconChoice.tsx'

interface EntryFieldsProps {
  kind: EntryKind
  entry: Entry
  content: Content
  language: string
  onChange: (content: Content) => void
}

/** Name, line, address and icon of an entry, and what a life event points to. */
export function EntryFields({ kind, entry, content, language, onChange }: EntryFieldsProps) {
  const text = useText()
  const categories = useQuery(entriesQuery('categories'))
  const events = useQuery(entriesQuery('life-events'))
  const former = [...new Set(entry.editions.map(({ slug }) => slug))].filter((slug) => slug !== content.slug)
  const fixed = kind === 'categories' && entry.editions.length > 0
  return (
    <>
      <div className="cc-grid">
        <TextField
          id={`field-names-${language}`}
          label={text('operator.taxonomy.name')}
          lang={language}
          maxLength={80}
          value={content.names[language] ?? ''}
          onChange={(event) => onChange({ ...content, names: said(content.names, language, event.target.value) })}
        />
        <TextField
          id="field-slug"
          label={text('operator.taxonomy.slug')}
          description={fixed ? text('operator.taxonomy.slugFixed') : undefined}
          readOnly={fixed}
          maxLength={60}
          value={content.slug}
          onChange={(event) => onChange({ ...content, slug: event.target.value })}
        />
      </div>
      {kind !== 'categories' && former.length > 0 && (
        <p className="cc-2">
          {text('operator.taxonomy.leadsHere', { paths: former.map((one) => `/${kind}/${one}`).join(', ') })}
        </p>
      )}
      <TextField
        id={`field-leads-${language}`}
        label={text('operator.taxonomy.line')}
        description={text('operator.taxonomy.lineHelp', { count: (content.leads[language] ?? '').length })}
        lang={language}
        maxLength={160}
        value={content.leads[language] ?? ''}
        onChange={(event) => onChange({ ...content, leads: said(content.leads, language, event.target.value) })}
      />
      <IconChoice chosen={content.icon} onChange={(icon) => onChange({ ...content, icon })} />
      {kind === 'collections' && (
        <CollectionFields content={content} notOffered={entry.notOffered} language={language} onChange={onChange} />
      )}
      {kind === 'life-events' && (
        <>
          <Chosen
            legend={text('operator.taxonomy.categories')}
            options={categories.data ?? []}
            chosen={content.categories}
            onChange={(chosen) => onChange({ ...content, categories: chosen })}
          />
          <Chosen
            legend={text('operator.taxonomy.neighbours')}
            options={(events.data ?? []).filter(({ slug }) => slug !== entry.slug)}
            chosen={content.neighbours}
            onChange={(chosen) => onChange({ ...content, neighbours: chosen })}
          />
        </>
      )}
    </>
  )
}
