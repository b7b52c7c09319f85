import { type DataPractices, SIGN_INS, USER_GROUPS } from '../../../api/manifest.ts'
import { SelectField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** Whom the app is for and how they sign in: what is left out counts as the gravest. */
export function Audience({ data, onData }: { data: DataPractices; onData: (data: DataPractices) => void }) {
  const text = useText()
  const users = data.users ?? []
  return (
    <>
      <fieldset className="ds-fieldset" id="field-declaration-dataPractices-users" tabIndex={-1}>
        <legend>{text('vendor.data.users')}</legend>
        <p data-field="description">{text('vendor.data.usersHelp')}</p>
        {USER_GROUPS.map((group) => (
          <label key={group} className="cs-check">
            <input
              type="checkbox"
              className="ds-input"
              checked={users.includes(group)}
              onChange={(event) =>
                onData({
                  ...data,
                  users: USER_GROUPS.filter((one) => (one === group ? event.target.checked : users.includes(one))),
                })
              }
            />
            {text(`vendor.data.users.${group}`)}
          </label>
        ))}
      </fieldset>
      <SelectField
        id="field-declaration-dataPractices-signIn"
        label={text('vendor.data.signIn')}
        value={data.signIn ?? ''}
        onChange={(event) => {
          const { signIn: _, ...rest } = data
          const chosen = SIGN_INS.find((one) => one === event.target.value)
          onData(chosen ? { ...rest, signIn: chosen } : rest)
        }}
      >
        <option value="">{text('vendor.data.signIn.none')}</option>
        {SIGN_INS.map((one) => (
          <option key={one} value={one}>
            {text(`vendor.data.signIn.${one}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}
