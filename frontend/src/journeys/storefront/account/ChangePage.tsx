import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { sessionQuery, useSession } from '../../../api/session.ts'
import type { Account } from '../../../api/types.ts'
import { Button } from '../../../design/Button.tsx'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { SignInFirst } from '../../../domain/shell/RoomGate.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { returnAddress } from '../sign-in/returnAddress.ts'

/** Which thing of the account changes; the account page says so afterwards. */
export type Changed = 'name' | 'email' | 'password'

interface ChangePageProps {
  what: Changed
  title: string
  lead: string
  /** What the form sends. */
  change: () => Promise<void>
  children: (account: Account, error: unknown) => ReactNode
}

/** One thing of the own account, one form, and back to where the reader came from. */
export function ChangePage({ what, title, lead, change, children }: ChangePageProps) {
  const text = useText()
  const session = useSession()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const account = session.data?.account
  const back = returnAddress(location.search)
  const changing = useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      navigate(back === '/account' ? `/account?changed=${what}` : back)
    },
  })
  usePageTitle(title)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!changing.isPending) changing.mutate()
  }

  return (
    <StorefrontShell current="account" narrow>
      {session.isPending && <PageSkeleton />}
      <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      {session.data && !account && <SignInFirst />}
      {account && (
        <div className="cs-stack" data-gap="8">
          <div className="cs-stack" data-gap="2">
            <h1 className="ds-heading" data-size="xl">
              {title}
            </h1>
            <p className="cs-lead">{lead}</p>
          </div>
          <FormProblem error={changing.error} />
          <form className="cs-form" onSubmit={submit} noValidate>
            {children(account, changing.error)}
            <div className="cs-actions">
              <Button type="submit" busy={changing.isPending}>
                {text('account.change.submit')}
              </Button>
              <Link className="ds-button" data-variant="tertiary" href={back}>
                {text('account.change.cancel')}
              </Link>
            </div>
          </form>
        </div>
      )}
    </StorefrontShell>
  )
}
