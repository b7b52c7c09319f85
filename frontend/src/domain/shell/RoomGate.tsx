import type { ReactNode } from 'react'
import { ROOMS, type Room, signInAddress, useSession } from '../../api/session.ts'
import { ButtonLink } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { PageSkeleton } from '../../design/Skeleton.tsx'
import { useText } from '../../i18n/i18n.ts'
import { ProblemAlert } from '../problem/ProblemAlert.tsx'
import { StorefrontShell } from './StorefrontShell.tsx'
import { usePageTitle } from './usePageTitle.ts'

/**
 * Lets in who may enter, sends a visitor to sign in and back, and tells everybody else why the door is closed. The server
 * decides anew on every request.
 */
export function RoomGate({ room, children }: { room: Room; children: ReactNode }) {
  const session = useSession()
  const account = session.data?.account
  if (account && ROOMS[room].mayEnter(account)) return children
  return (
    <StorefrontShell>
      {session.isPending && <PageSkeleton />}
      <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      {session.data && !account && <SignInFirst />}
      {account && <WrongRole room={room} name={account.name} />}
    </StorefrontShell>
  )
}

/** The page behind it needs an account; after signing in the reader is back here. */
export function SignInFirst() {
  const text = useText()
  usePageTitle(text('shell.signInNeeded.title'))
  return (
    <Empty
      door="unknown"
      level={1}
      title={text('shell.signInNeeded.title')}
      actions={<ButtonLink href={signInAddress()}>{text('shell.nav.signIn')}</ButtonLink>}
    >
      <p>{text('shell.signInNeeded.text')}</p>
    </Empty>
  )
}

function WrongRole({ room, name }: { room: Room; name: string }) {
  const text = useText()
  usePageTitle(text('shell.wrongRole.title'))
  return (
    <Empty door="unknown" level={1} title={text('shell.wrongRole.title')}>
      <p>{text('shell.wrongRole.text', { name, role: text(`shell.role.${room}`) })}</p>
    </Empty>
  )
}
