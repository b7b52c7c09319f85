import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { markAllRead, TOLD_SIZE, toldQuery } from '../../../api/notifications.ts'
import { useSession } from '../../../api/session.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { PageSkeleton, RowsSkeleton } from '../../../design/Skeleton.tsx'
import { readingChanged, useOtherTabs } from '../../../domain/notification/sync.ts'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { SignInFirst } from '../../../domain/shell/RoomGate.tsx'
import { StorefrontShell } from '../../../domain/shell/StorefrontShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { NotificationChoices } from './NotificationChoices.tsx'
import { ToldLine } from './ToldLine.tsx'

/** Everything that the person was told, and what they want to be told of. */
export function NotificationsPage() {
  const text = useText()
  const session = useSession()
  usePageTitle(text('notification.bell'))
  return (
    <StorefrontShell current="account" narrow>
      {session.isPending && <PageSkeleton />}
      <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      {session.data && !session.data.account && <SignInFirst />}
      {session.data?.account && (
        <div className="cs-stack" data-gap="10">
          <div className="cs-stack" data-gap="2">
            <h1 className="ds-heading" data-size="xl">
              {text('notification.bell')}
            </h1>
            <p className="cs-lead">{text('notification.lead')}</p>
          </div>
          <ToldList />
          <NotificationChoices />
        </div>
      )}
    </StorefrontShell>
  )
}

function ToldList() {
  const text = useText()
  const client = useQueryClient()
  const [params, setParams] = useSearchParams()
  const unread = params.get('unread') === 'true'
  const page = Math.max(1, Number(params.get('page')) || 1)
  const found = useQuery({ ...toldQuery(unread, page), placeholderData: keepPreviousData })
  const reading = useMutation({ mutationFn: markAllRead, onSettled: () => readingChanged(client) })
  useOtherTabs()

  function ask(onlyUnread: boolean, toPage = 1) {
    setParams({ ...(onlyUnread && { unread: 'true' }), ...(toPage > 1 && { page: String(toPage) }) }, { replace: true })
  }

  return (
    <section className="cs-stack" aria-label={text('notification.all')}>
      <p role="status">{found.data && text('notification.unread', { count: found.data.unread })}</p>
      <div className="cs-actions">
        <label className="cs-check">
          <input
            className="ds-input"
            type="checkbox"
            checked={unread}
            onChange={(event) => ask(event.target.checked)}
          />
          <span>{text('notification.onlyUnread')}</span>
        </label>
        {(found.data?.unread ?? 0) > 0 && (
          <Button variant="secondary" busy={reading.isPending} onClick={() => reading.mutate()}>
            {text('notification.readAll')}
          </Button>
        )}
      </div>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error ?? reading.error} onRetry={() => void found.refetch()} />
      {found.data?.items.length === 0 && (
        <Empty door="nothing" boxed title={text(unread ? 'notification.noneUnread' : 'notification.none')} />
      )}
      {found.data && found.data.items.length > 0 && (
        <ul className="cs-links cs-told-list">
          {found.data.items.map((told) => (
            <ToldLine key={told.id} told={told} />
          ))}
        </ul>
      )}
      <Pager
        label={text('notification.pages')}
        page={page - 1}
        size={TOLD_SIZE}
        total={found.data?.total ?? 0}
        onPage={(to) => ask(unread, to + 1)}
      />
    </section>
  )
}
