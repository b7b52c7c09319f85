import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { eraseAccount } from '../../../api/account.ts'
import { pointed } from '../../../api/problem.ts'
import { useSession } from '../../../api/session.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { SignInFirst } from '../../../domain/shell/RoomGate.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { PasswordField } from './PasswordField.tsx'

/** What goes and what stays, one box to tick, and the account is gone. */
export function ErasePage() {
  const text = useText()
  const session = useSession()
  const [sure, setSure] = useState(false)
  const [password, setPassword] = useState('')
  const account = session.data?.account
  const erasing = useMutation({ mutationFn: () => eraseAccount(account?.hasPassword ? password : undefined) })
  usePageTitle(text('account.erase.title'))

  function submit(event: FormEvent) {
    event.preventDefault()
    if (sure && !erasing.isPending) erasing.mutate()
  }

  return (
    <StorefrontShell current="account" narrow>
      {session.isPending && <PageSkeleton />}
      <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      {session.data && !account && <SignInFirst />}
      {erasing.isSuccess && (
        <Notice tone="success" title={text('account.erase.done')} arrived>
          <p>{text('account.erase.doneText')}</p>
          <p>
            <a className="ds-link" href="/">
              {text('account.erase.home')}
            </a>
          </p>
        </Notice>
      )}
      {account && !erasing.isSuccess && (
        <div className="cs-stack" data-gap="8">
          <div className="cs-stack" data-gap="2">
            <h1 className="ds-heading" data-size="xl">
              {text('account.erase.title')}
            </h1>
            <p className="cs-lead">{text('account.erase.lead')}</p>
          </div>
          <FormProblem error={erasing.error} />
          <div className="cs-stack" data-gap="3">
            <p>{text('account.erase.goes')}</p>
            <p>{text('account.erase.stays')}</p>
          </div>
          <form className="cs-form" onSubmit={submit} noValidate>
            {account.hasPassword && (
              <PasswordField
                id="field-currentPassword"
                label={text('account.change.password.current')}
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
                error={pointed(erasing.error, '/currentPassword')}
              />
            )}
            <label className="cs-check">
              <input
                className="ds-input"
                type="checkbox"
                checked={sure}
                onChange={(event) => setSure(event.target.checked)}
              />
              <span>{text('account.erase.sure')}</span>
            </label>
            <div className="cs-actions">
              <Button type="submit" tone="danger" aria-disabled={!sure} busy={erasing.isPending}>
                {text('account.erase.act')}
              </Button>
              <Link className="ds-button" data-variant="tertiary" href="/account">
                {text('account.change.cancel')}
              </Link>
            </div>
          </form>
        </div>
      )}
    </StorefrontShell>
  )
}
