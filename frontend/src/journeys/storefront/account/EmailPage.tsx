import { useState } from 'react'
import { changeEmail } from '../../../api/account.ts'
import { pointed } from '../../../api/problem.ts'
import { useSession } from '../../../api/session.ts'
import { TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { ChangePage } from './ChangePage.tsx'
import { PasswordField } from './PasswordField.tsx'

/** An address for who has none, or another one; who has a password gives it too. */
export function EmailPage() {
  const text = useText()
  const account = useSession().data?.account
  const [email, setEmail] = useState<string>()
  const [password, setPassword] = useState('')
  return (
    <ChangePage
      what="email"
      title={text(account?.email ? 'account.change.email.title' : 'account.change.email.add')}
      lead={text(account?.hasPassword ? 'account.change.email.leadSignIn' : 'account.change.email.lead')}
      change={() => changeEmail(email ?? account?.email ?? '', account?.hasPassword ? password : undefined)}
    >
      {(own, error) => (
        <>
          <TextField
            id="field-email"
            label={text('account.register.email')}
            type="email"
            autoComplete="email"
            maxLength={254}
            required
            value={email ?? own.email ?? ''}
            onChange={(event) => setEmail(event.target.value)}
            error={pointed(error, '/email')}
          />
          {own.hasPassword && (
            <PasswordField
              id="field-currentPassword"
              label={text('account.change.password.current')}
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
              error={pointed(error, '/currentPassword')}
            />
          )}
        </>
      )}
    </ChangePage>
  )
}
