import { type FormEvent, type ReactNode, useState } from 'react'
import type { OrganisationDetails, OrganisationKind } from '../../../api/organisations.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { countryName } from '../../../i18n/texts.ts'

const KINDS: readonly OrganisationKind[] = ['PRIVATE', 'PUBLIC', 'VOLUNTARY']

/** The European Economic Area, Switzerland and the United Kingdom: where trader data can be looked up. */
const COUNTRIES =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

export const EMPTY_DETAILS: OrganisationDetails = {
  name: '',
  country: 'NO',
  number: '',
  kind: 'PRIVATE',
  address: '',
  postalCode: '',
  city: '',
  website: '',
  contactEmail: '',
  contactPhone: '',
}

const FIELDS = Object.keys(EMPTY_DETAILS) as (keyof OrganisationDetails)[]

interface TraderDataFormProps {
  details: OrganisationDetails
  /** Name, country, number and kind of a verified organisation were looked up and stay. */
  locked?: boolean
  error: unknown
  busy: boolean
  submit: string
  extra?: ReactNode
  onSubmit: (details: OrganisationDetails) => void
}

/** What a trader must say of itself (Digital Services Act, article 30). */
export function TraderDataForm(props: TraderDataFormProps) {
  const { details, locked = false, error, busy, submit, extra, onSubmit } = props
  const text = useText()
  const [draft, setDraft] = useState(details)

  function field(key: keyof OrganisationDetails, fixed = false) {
    return {
      id: `field-${key}`,
      label: text(`vendor.organisation.${key}`),
      value: draft[key] ?? '',
      readOnly: fixed && locked,
      onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [key]: event.target.value }),
      error: pointed(error, `/${key}`),
    }
  }

  function nameOf(pointer: string) {
    const key = FIELDS.find((one) => pointer.replace(/^#/, '') === `/${one}`)
    return key && text(`vendor.organisation.${key}`)
  }

  function send(event: FormEvent) {
    event.preventDefault()
    onSubmit({ ...draft, website: draft.website?.trim() || undefined })
  }

  return (
    <form className="cs-form" onSubmit={send} noValidate>
      <FormProblem error={error} nameOf={nameOf} />
      {locked && <p className="cc-2 cc-muted">{text('vendor.organisation.locked')}</p>}
      <TextField {...field('name', true)} required maxLength={150} autoComplete="organization" />
      <SelectField {...select('country')}>
        {COUNTRIES.map((code) => (
          <option key={code} value={code}>
            {countryName(code)}
          </option>
        ))}
      </SelectField>
      <TextField
        {...field('number', true)}
        required
        maxLength={60}
        description={text('vendor.organisation.numberHelp', { country: draft.country })}
        inputMode={draft.country === 'NO' ? 'numeric' : 'text'}
      />
      <SelectField {...select('kind')}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {text(`vendor.organisation.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...field('address')} required maxLength={200} autoComplete="street-address" />
      <TextField {...field('postalCode')} required maxLength={20} autoComplete="postal-code" />
      <TextField {...field('city')} required maxLength={100} autoComplete="address-level2" />
      <TextField {...field('contactEmail')} required type="email" maxLength={254} autoComplete="email" />
      <TextField {...field('contactPhone')} required type="tel" maxLength={40} autoComplete="tel" />
      <TextField {...field('website')} optional type="url" maxLength={500} autoComplete="url" />
      <div className="cs-actions">
        <Button type="submit" busy={busy}>
          {submit}
        </Button>
        {extra}
      </div>
    </form>
  )

  function select(key: 'country' | 'kind') {
    const { readOnly, ...rest } = field(key, true)
    return { ...rest, disabled: readOnly }
  }
}
