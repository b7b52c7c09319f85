import { useState } from 'react'
import { TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface PasswordFieldProps {
  id: string
  label: string
  description?: string
  autoComplete: 'current-password' | 'new-password'
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

/** A password that the one who types it can look at. */
export function PasswordField({ onChange, ...field }: PasswordFieldProps) {
  const text = useText()
  const [shown, setShown] = useState(false)
  return (
    <div className="cs-stack" data-gap="2">
      <TextField
        {...field}
        type={shown ? 'text' : 'password'}
        maxLength={256}
        required
        onChange={(event) => onChange(event.target.value)}
      />
      <label className="cs-check cs-check--plain">
        <input
          type="checkbox"
          className="ds-input"
          checked={shown}
          aria-label={text('account.change.password.show', { which: field.label })}
          onChange={(event) => setShown(event.target.checked)}
        />
        {text('account.register.show')}
      </label>
    </div>
  )
}
