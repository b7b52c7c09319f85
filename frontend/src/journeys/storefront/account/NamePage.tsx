import { useState } from 'react'
import { changeName } from '../../../api/account.ts'
import { pointed } from '../../../api/problem.ts'
import { TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { ChangePage } from './ChangePage.tsx'

export function NamePage() {
  const text = useText()
  const [name, setName] = useState<string>()
  return (
    <ChangePage
      what="name"
      title={text('account.change.name.title')}
      lead={text('account.change.name.lead')}
      change={() => (name === undefined ? Promise.resolve() : changeName(name))}
    >
      {(account, error) => (
        <TextField
          id="field-name"
          label={text('account.register.name')}
          autoComplete="name"
          maxLength={100}
          required
          value={name ?? account.name}
          onChange={(event) => setName(event.target.value)}
          error={pointed(error, '/name')}
        />
      )}
    </ChangePage>
  )
}
