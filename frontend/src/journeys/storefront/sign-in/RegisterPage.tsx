import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { register } from '../../../api/account.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Rich } from '../../../i18n/Rich.tsx'
import { returnAddress } from './returnAddress.ts'

const EMPTY = { name: '', email: '', password: '' }

export default function RegisterPage() {
  const text = useText()
  const [account, setAccount] = useState(EMPTY)
  const [shown, setShown] = useState(false)
  const attempt = useMutation({
    mutationFn: register,
    onSuccess: () => location.assign(returnAddress(location.search)),
  })
  usePageTitle(text('account.register.title'))

  function submit(event: FormEvent) {
    event.preventDefault()
    attempt.mutate(account)
  }

  function field(key: keyof typeof EMPTY) {
    return {
      id: `field-${key}`,
      label: text(`account.register.${key}`),
      description: text(`account.register.${key}Help`),
      required: true,
      value: account[key],
      onChange: (event: { target: { value: string } }) => setAccount({ ...account, [key]: event.target.value }),
      error: pointed(attempt.error, `/${key}`),
    }
  }

  return (
    <StorefrontShell current="account" narrow>
      <div className="cs-stack" data-gap="8">
        <div className="cs-stack" data-gap="2">
          <h1 className="ds-heading" data-size="xl">
            {text('account.register.title')}
          </h1>
          <p className="cs-lead">{text('account.register.lead')}</p>
        </div>
        <FormProblem error={attempt.error} />
        <form className="cs-form" onSubmit={submit} noValidate>
          <TextField {...field('name')} autoComplete="name" maxLength={120} />
          <TextField {...field('email')} type="email" autoComplete="username" maxLength={254} />
          <div className="cs-stack" data-gap="2">
            <TextField
              {...field('password')}
              type={shown ? 'text' : 'password'}
              autoComplete="new-password"
              maxLength={256}
            />
            <label className="cs-check cs-check--plain">
              <input
                type="checkbox"
                className="ds-input"
                checked={shown}
                onChange={(event) => setShown(event.target.checked)}
              />
              {text('account.register.show')}
            </label>
          </div>
          <div className="cs-actions">
            <Button type="submit" busy={attempt.isPending}>
              {text('account.register.submit')}
            </Button>
          </div>
        </form>
        <p>
          {/* biome-ignore lint/a11y/useAnchorContent: the text fills the link. */}
          <Rich id="account.register.hasAccount" parts={{ a: <a href={`/sign-in${location.search}`} /> }} />
        </p>
      </div>
    </StorefrontShell>
  )
}
