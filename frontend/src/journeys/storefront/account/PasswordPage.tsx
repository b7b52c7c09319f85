import { useState } from 'react'
import { changePassword } from '../../../api/account.ts'
import { pointed } from '../../../api/problem.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ChangePage } from './ChangePage.tsx'
import { PasswordField } from './PasswordField.tsx'

export function PasswordPage() {
  const text = useText()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  return (
    <ChangePage
      what="password"
      title={text('account.change.password.title')}
      lead={text('account.change.password.lead')}
      change={() => changePassword(current, next)}
    >
      {(account, error) => (
        <>
          {/* So that a password keeper knows whose password this is. */}
          <input type="text" autoComplete="username" value={account.email ?? ''} readOnly hidden />
          <PasswordField
            id="field-currentPassword"
            label={text('account.change.password.current')}
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={pointed(error, '/currentPassword')}
          />
          <PasswordField
            id="field-newPassword"
            label={text('account.change.password.new')}
            description={text('account.register.passwordHelp')}
            autoComplete="new-password"
            value={next}
            onChange={setNext}
            error={pointed(error, '/newPassword')}
          />
        </>
      )}
    </ChangePage>
  )
}
