import { useSearchParams } from 'wouter'
import { useSession, useSignOut } from '../../../api/session.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { SignInFirst } from '../../../domain/shell/RoomGate.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Changed } from './ChangePage.tsx'
import { KeptApps } from './KeptApps.tsx'
import { OpenSessions } from './OpenSessions.tsx'
import { OwnData } from './OwnData.tsx'
import { OwnDetails } from './OwnDetails.tsx'
import { Roles } from './Roles.tsx'

const CHANGES: Changed[] = ['name', 'email', 'password']

export default function AccountPage() {
  const text = useText()
  const session = useSession()
  const signOut = useSignOut()
  const account = session.data?.account
  const said = useSearchParams()[0].get('changed')
  const changed = CHANGES.find((what) => what === said)
  usePageTitle(text('account.page.title'))
  return (
    <StorefrontShell current="account" narrow>
      {session.isPending && <PageSkeleton />}
      <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      {session.data && !account && <SignInFirst />}
      {account && (
        <div className="cs-stack" data-gap="10">
          {changed && (
            <Notice tone="success" arrived>
              <p>{text(`account.changed.${changed}`)}</p>
            </Notice>
          )}
          <div className="cs-stack">
            <h1 className="ds-heading" data-size="xl">
              {account.name}
            </h1>
            <p className="cs-lead">
              {account.email
                ? text('account.page.signedInAs', { email: account.email })
                : text('account.page.signedIn')}
            </p>
            <div className="cs-actions">
              <Button variant="secondary" busy={signOut.isPending} onClick={() => signOut.mutate()}>
                {text('account.page.signOut')}
              </Button>
            </div>
            <ProblemAlert error={signOut.error} />
          </div>
          <OwnDetails account={account} />
          <Roles account={account} />
          <KeptApps />
          <OpenSessions />
          <OwnData />
        </div>
      )}
    </StorefrontShell>
  )
}
