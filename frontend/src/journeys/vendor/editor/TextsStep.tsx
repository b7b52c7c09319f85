import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { languageName } from '../../../i18n/texts.ts'
import { textLanguages, withoutLanguage } from './draft.ts'
import { useDraft } from './draftContext.ts'
import { DraftField } from './fields.tsx'

/** Languages that people in Norway ask for most; any other can come with an import. */
const OFFERED = ['nn', 'se', 'da', 'sv', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar', 'so', 'ti']

const LANGUAGE_FREE = ['nb', 'en']

/** What people read, one language at a time. */
export function TextsStep() {
  const text = useText()
  const { content, languages, change } = useDraft()
  const [added, setAdded] = useState<string[]>([])
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState(languages[0] ?? 'nb')
  const all = [...new Set([...languages, ...added])]
  const shown = all.includes(chosen) ? chosen : (all[0] ?? 'nb')
  return (
    <>
      <p className="cc-muted">{text('vendor.texts.lead')}</p>
      <div className="cc-row">
        <fieldset className="cc-tabs cc-tabs--group" aria-label={text('vendor.texts.languages')}>
          {all.map((tag) => (
            <button
              key={tag}
              type="button"
              aria-current={tag === shown ? 'true' : undefined}
              onClick={() => setChosen(tag)}
            >
              {languageName(tag)}
              {content.declaration.name?.[tag] && content.declaration.shortDescription?.[tag] && (
                <Icon name="Checkmark" size="sm" />
              )}
            </button>
          ))}
        </fieldset>
        {/* The arrows choose in a closed list, so that choosing alone must not add (WCAG 2.2 SC 3.2.2). */}
        <select
          className="ds-input cc-add"
          aria-label={text('vendor.texts.add')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        >
          <option value="" disabled>
            {text('vendor.texts.add')}
          </option>
          {OFFERED.filter((tag) => !all.includes(tag)).map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag)}
            </option>
          ))}
        </select>
        <Button
          variant="secondary"
          aria-disabled={wanted === '' || undefined}
          onClick={() => {
            if (wanted === '') return
            setAdded([...added, wanted])
            setChosen(wanted)
            setWanted('')
          }}
        >
          {text('vendor.texts.addChosen')}
        </Button>
      </div>
      <TextsOf key={shown} tag={shown} />
      {!LANGUAGE_FREE.includes(shown) && (
        <div>
          <Button
            variant="tertiary"
            onClick={() => {
              setAdded(added.filter((tag) => tag !== shown))
              if (textLanguages(content).includes(shown)) change(withoutLanguage(content, shown))
            }}
          >
            {text('vendor.texts.remove', { language: languageName(shown) })}
          </Button>
        </div>
      )}
    </>
  )
}

function TextsOf({ tag }: { tag: string }) {
  const text = useText()
  const { content, change, declare } = useDraft()
  const { declaration, releaseNotes } = content
  const field = (key: 'name' | 'shortDescription' | 'description' | 'nonDigitalAlternative') => ({
    pointer: `/declaration/${key}/${tag}`,
    label: text(`vendor.field.${key}`),
    description: text(`vendor.help.${key}`),
    lang: tag,
    value: declaration[key]?.[tag],
    onChange: (value: string) => declare({ [key]: { ...declaration[key], [tag]: value } }),
  })
  return (
    <div className="cc-stack" data-gap="6">
      <DraftField {...field('name')} limit={60} />
      <DraftField {...field('shortDescription')} limit={150} rows={2} />
      <DraftField {...field('description')} limit={10_000} rows={8} />
      <DraftField
        pointer={`/declaration/features/${tag}`}
        label={text('vendor.field.features')}
        description={text('vendor.help.features')}
        lang={tag}
        limit={6000}
        rows={4}
        optional
        value={(declaration.features?.[tag] ?? []).join('\n')}
        onChange={(value) =>
          declare({ features: { ...declaration.features, [tag]: value === '' ? [] : value.split('\n') } })
        }
      />
      <DraftField {...field('nonDigitalAlternative')} limit={2000} rows={3} optional />
      <DraftField
        pointer={`/releaseNotes/${tag}`}
        label={text('vendor.field.releaseNotes')}
        description={text('vendor.help.releaseNotes')}
        lang={tag}
        limit={4000}
        rows={4}
        value={releaseNotes[tag]}
        onChange={(value) => change({ releaseNotes: { ...releaseNotes, [tag]: value } })}
      />
    </div>
  )
}
