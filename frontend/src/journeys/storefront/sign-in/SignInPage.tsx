import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'wouter'
import { signIn } from '../../../api/account.ts'
import { Problem, pointed } from '../../../api/problem.ts'
import { useSession } from '../../../api/session.ts'
import { Button, ButtonLink } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Rich } from '../../../i18n/Rich.tsx'
import { returnAddress } from './returnAddress.ts'

/** How signing in through another service can end; the server sends the reader back here with one of them. */
const ENDS = [
  'sign-in-cancelled',
  'sign-in-expired',
  'sign-in-not-trusted',
  'sign-in-service-unavailable',
  'email-taken',
] as const

export default function SignInPage() {
  const text = useText()
  const session = useSession()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const back = returnAddress(location.search)
  const attempt = useMutation({ mutationFn: signIn, onSuccess: () => location.assign(back) })
  const said = useSearchParams()[0].get('problem')
  const end = ENDS.find((slug) => slug === said)
  const providers = session.data?.oidc ?? []
  usePageTitle(text('account.signIn.title'))

  function submit(event: FormEvent) {
    event.preventDefault()
    attempt.mutate({ email, password })
  }

  return (
    <StorefrontShell current="account" narrow>
      <div className="cs-stack" data-gap="8">
        <div className="cs-stack" data-gap="2">
          <h1 className="ds-heading" data-size="xl">
            {text('account.signIn.title')}
          </h1>
          <p className="cs-lead">{text('account.signIn.lead')}</p>
        </div>
        {providers.length > 0 && (
          <div className="cs-stack">
            <div className="cs-actions">
              {providers.map(({ id, name, href }) => (
                <ButtonLink key={id} variant="secondary" href={`${href}?return=${encodeURIComponent(back)}`}>
                  {text('account.signIn.with', { provider: name })}
                </ButtonLink>
              ))}
            </div>
            <p className="cs-muted">{text('account.signIn.or')}</p>
          </div>
        )}
        {attempt.isIdle && <ProblemAlert error={end && new Problem(end, 0)} />}
        <FormProblem error={attempt.error} />
        <form className="cs-form" onSubmit={submit} noValidate>
          <TextField
            id="field-email"
            label={text('account.signIn.email')}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={pointed(attempt.error, '/email')}
          />
          <TextField
            id="field-password"
            label={text('account.signIn.password')}
            type="password"
            autoComplete="current-password"
            required
            maxLength={256}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            error={pointed(attempt.error, '/password')}
          />
          <div className="cs-actions">
            <Button type="submit" busy={attempt.isPending}>
              {text('account.signIn.submit')}
            </Button>
          </div>
        </form>
        <p>
          {/* biome-ignore lint/a11y/useAnchorContent: the text fills the link. */}
          <Rich id="account.signIn.noAccount" parts={{ a: <a href={`/register${location.search}`} /> }} />
        </p>
      </div>
    </StorefrontShell>
  )
}
