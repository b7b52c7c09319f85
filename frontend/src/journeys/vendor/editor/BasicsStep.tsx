import { useQuery } from '@tanstack/react-query'
import { LINK_NAMES } from '../../../api/manifest.ts'
import { PROFILES, SUBJECT_KINDS } from '../../../api/submissions.ts'
import { categoriesQuery } from '../../../api/taxonomy.ts'
import { SelectField } from '../../../design/Field.tsx'
import { Said } from '../../../design/Said.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Choices } from '../submission/Choices.tsx'
import { useDraft } from './draftContext.ts'
import { DraftField, WordsField } from './fields.tsx'
import { PriceFields } from './PriceFields.tsx'

const MOST_CATEGORIES = 5
const OPTIONAL_LINKS: readonly string[] = ['website', 'support', 'sourceCode', 'securityContact', 'statusPage']

/** What it is, what it costs, who answers for it. */
export function BasicsStep() {
  const text = useText()
  const { content, change, declare } = useDraft()
  const { declaration } = content
  return (
    <div className="cc-stack" data-gap="6">
      <DraftField
        pointer="/releaseVersion"
        label={text('vendor.field.releaseVersion')}
        limit={50}
        value={content.releaseVersion}
        onChange={(releaseVersion) => change({ releaseVersion })}
      />
      <Choices
        id="field-kind"
        legend={text('vendor.new.kind')}
        options={SUBJECT_KINDS.map((value) => ({ value, name: text(`vendor.kind.${value}`) }))}
        value={content.kind}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        id="field-profile"
        label={text('vendor.new.profile')}
        description={text('vendor.new.profileHelp')}
        value={content.profile}
        onChange={(event) => change({ profile: event.target.value })}
      >
        {PROFILES.map((profile) => (
          <option key={profile} value={profile}>
            {text(`vendor.profile.${profile}`)}
          </option>
        ))}
      </SelectField>
      <Categories />
      <WordsField
        pointer="/declaration/languages"
        label={text('vendor.field.languages')}
        description={text('vendor.help.languages')}
        limit={400}
        words={declaration.languages}
        onWords={(languages) => declare({ languages })}
      />
      <WordsField
        pointer="/declaration/platforms"
        label={text('vendor.field.platforms')}
        description={text('vendor.help.platforms')}
        limit={400}
        optional
        words={declaration.platforms}
        onWords={(platforms) => declare({ platforms })}
      />
      <DraftField
        pointer="/declaration/licence"
        label={text('vendor.field.licence')}
        description={text('vendor.help.licence')}
        limit={100}
        value={declaration.licence}
        onChange={(licence) => declare({ licence })}
      />
      <PriceFields />
      <DraftField
        pointer="/declaration/supportEmail"
        label={text('vendor.field.supportEmail')}
        description={text('vendor.help.supportEmail')}
        type="email"
        limit={254}
        value={declaration.supportEmail}
        onChange={(supportEmail) => declare({ supportEmail })}
      />
      <DraftField
        pointer="/declaration/supportPhone"
        label={text('vendor.field.supportPhone')}
        type="tel"
        limit={30}
        optional
        value={declaration.supportPhone}
        onChange={(supportPhone) => declare({ supportPhone })}
      />
      {LINK_NAMES.map((name) => (
        <DraftField
          key={name}
          pointer={`/declaration/links/${name}`}
          label={text(`case.link.${name}`)}
          type="url"
          limit={500}
          optional={OPTIONAL_LINKS.includes(name)}
          value={declaration.links?.[name]}
          onChange={(address) => declare({ links: { ...declaration.links, [name]: address } })}
        />
      ))}
    </div>
  )
}

function Categories() {
  const text = useText()
  const categories = useQuery(categoriesQuery)
  const { content, declare, errorAt } = useDraft()
  const chosen = content.declaration.categories ?? []
  const error = errorAt('/declaration/categories')
  return (
    <fieldset
      className="ds-fieldset"
      id="field-declaration-categories"
      tabIndex={-1}
      aria-describedby="categories-help"
    >
      <legend className="ds-label">{text('vendor.field.categories')}</legend>
      <p data-field="description" id="categories-help">
        {error ?? text('vendor.help.categories', { most: MOST_CATEGORIES })}
      </p>
      <ProblemAlert error={categories.error} onRetry={() => void categories.refetch()} />
      <div className="cc-grid">
        {categories.data?.map(({ slug, name }) => (
          <label className="cs-check" key={slug}>
            <input
              type="checkbox"
              className="ds-input"
              checked={chosen.includes(slug)}
              disabled={!chosen.includes(slug) && chosen.length >= MOST_CATEGORIES}
              onChange={(event) =>
                declare({
                  categories: event.target.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug),
                })
              }
            />
            <Said texts={name} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
