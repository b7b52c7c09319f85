import { useQuery } from '@tanstack/react-query'
import { type Arrangement, profilesQuery } from '../../../api/managedProgrammes.ts'
import { SelectField, TextArea, TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import { readable } from '../../../i18n/texts.ts'

interface ArrangementFieldsProps {
  arrangement: Arrangement
  onChange: (arrangement: Arrangement) => void
}

/** Season, territory, criteria profile and terms. */
export function ArrangementFields({ arrangement, onChange }: ArrangementFieldsProps) {
  const text = useText()
  const profiles = useQuery(profilesQuery)
  const set = (change: Partial<Arrangement>) => onChange({ ...arrangement, ...change })
  return (
    <>
      <div className="cc-days">
        <TextField
          id="field-opensOn"
          type="date"
          label={text('operator.programmes.opensOn')}
          value={arrangement.opensOn}
          onChange={(event) => set({ opensOn: event.target.value })}
        />
        <TextField
          id="field-closesOn"
          type="date"
          optional
          label={text('operator.programmes.closesOn')}
          value={arrangement.closesOn ?? ''}
          onChange={(event) => set({ closesOn: event.target.value || undefined })}
        />
        <TextField
          id="field-endsOn"
          type="date"
          optional
          label={text('operator.programmes.endsOn')}
          value={arrangement.endsOn ?? ''}
          onChange={(event) => set({ endsOn: event.target.value || undefined })}
        />
      </div>
      <div className="cc-days">
        <TextField
          id="field-territory"
          label={text('operator.programmes.territory')}
          description={text('operator.programmes.territoryHelp')}
          maxLength={6}
          value={arrangement.territory}
          onChange={(event) => set({ territory: event.target.value.toUpperCase() })}
        />
        <SelectField
          id="field-profile"
          label={text('operator.programmes.profile')}
          description={text('operator.programmes.profileHelp')}
          value={arrangement.profile}
          onChange={(event) => set({ profile: event.target.value })}
        >
          {(profiles.data ?? [{ id: arrangement.profile, name: {} }]).map(({ id, name }) => (
            <option key={id} value={id}>
              {readable(name) || id}
            </option>
          ))}
        </SelectField>
      </div>
      <details className="cc-terms">
        <summary>{text('operator.programmes.population')}</summary>
        <TextArea
          id="field-population"
          className="ds-input cs-mono cc-rules"
          label={text('operator.programmes.population')}
          description={text('operator.programmes.populationHelp')}
          optional
          rows={16}
          wrap="off"
          spellCheck={false}
          value={arrangement.population ?? ''}
          onChange={(event) => set({ population: event.target.value || undefined })}
        />
      </details>
      <details className="cc-terms">
        <summary>{text('operator.programmes.terms')}</summary>
        <div className="cc-stack">
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <TextArea
              key={tag}
              id={`field-terms-${tag}`}
              label={name}
              lang={tag}
              optional
              maxLength={10_000}
              value={arrangement.terms[tag] ?? ''}
              onChange={(event) => {
                const { [tag]: _, ...others } = arrangement.terms
                set({ terms: event.target.value === '' ? others : { ...others, [tag]: event.target.value } })
              }}
            />
          ))}
        </div>
      </details>
    </>
  )
}
