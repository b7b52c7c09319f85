import type { RefObject } from 'react'
import type { QueueItem } from '../../../api/reviews.ts'
import { PROFILES, SUBJECT_KINDS } from '../../../api/submissions.ts'
import { Field, SelectField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Filter } from './filter.ts'

interface QueueFilterProps {
  filter: Filter
  onFilter: (filter: Filter) => void
  items: readonly QueueItem[]
  find: RefObject<HTMLInputElement | null>
}

/** Narrows the list; the address keeps what was chosen. */
export function QueueFilter({ filter, onFilter, items, find }: QueueFilterProps) {
  const text = useText()
  const blocked = items.filter(({ blockedReason }) => blockedReason).length
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
          onChange={(event) => onFilter({ ...filter, kind: event.target.value })}
        >
          <option value="">{text('certifier.filter.all')}</option>
          {SUBJECT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {text(`certifier.kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        {(blocked > 0 || filter.hideBlocked) && (
          <label className="cc-check">
            <input
              className="ds-input"
              type="checkbox"
              checked={filter.hideBlocked}
              onChange={(event) => onFilter({ ...filter, hideBlocked: event.target.checked })}
            />
            {text('certifier.filter.hideBlocked', { count: blocked })}
          </label>
        )}
      </search>
    </details>
  )
}
