import type { RefObject } from 'react'
import { PROFILES, SUBJECT_KINDS } from '../../../api/submissions.ts'
import { Field, SelectField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { type Filter, TIERS } from './filter.ts'

const CHOICES = ['unclaimed', 'overdue', 'hideBlocked'] as const

interface QueueFilterProps {
  filter: Filter
  onFilter: (filter: Filter) => void
  find: RefObject<HTMLInputElement | null>
}

/** Narrows the list; the address keeps what was chosen. */
export function QueueFilter({ filter, onFilter, find }: QueueFilterProps) {
  const text = useText()
  return (
    <details className="cc-filterfold">
      <summary>{text('certifier.filter.title')}</summary>
      <search className="cc-filters" aria-label={text('certifier.filter.title')}>
        <div className="cc-find">
          <Field id="queue-find" label={text('certifier.filter.find')}>
            {(wiring) => (
              <input
                {...wiring}
                ref={find}
                className="ds-input"
                type="search"
                maxLength={100}
                placeholder={text('certifier.filter.findHint')}
                value={filter.words}
                onChange={(event) => onFilter({ ...filter, words: event.target.value })}
              />
            )}
          </Field>
        </div>
        <SelectField
          id="queue-profile"
          label={text('certifier.filter.profile')}
          value={filter.profile}
          onChange={(event) => onFilter({ ...filter, profile: event.target.value })}
        >
          <option value="">{text('certifier.filter.all')}</option>
          {PROFILES.map((profile) => (
            <option key={profile} value={profile}>
              {text(`certifier.profile.${profile}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="queue-kind"
          label={text('certifier.filter.kind')}
          value={filter.kind}
          onChange={(event) =>
            onFilter({ ...filter, kind: SUBJECT_KINDS.find((kind) => kind === event.target.value) ?? '' })
          }
        >
          <option value="">{text('certifier.filter.all')}</option>
          {SUBJECT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(`certifier.kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="queue-tier"
          label={text('certifier.filter.tier')}
          value={filter.tier}
          onChange={(event) => onFilter({ ...filter, tier: TIERS.find((tier) => tier === event.target.value) ?? '' })}
        >
          <option value="">{text('certifier.filter.all')}</option>
          {TIERS.map((tier) => (
            <option key={tier} value={tier}>
              {text(`case.risk.${tier}`)}
            </option>
          ))}
        </SelectField>
        {CHOICES.map((choice) => (
          <label key={choice} className="cc-check">
            <input
              className="ds-input"
              type="checkbox"
              checked={filter[choice]}
              onChange={(event) => onFilter({ ...filter, [choice]: event.target.checked })}
            />
            {text(`certifier.filter.${choice}`)}
          </label>
        ))}
      </search>
    </details>
  )
}
