import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { endSession, openSessionsQuery } from '../../../api/account.ts'
import { Button } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** Every place where the account is signed in, each of which can be ended from here. */
export function OpenSessions() {
  const text = useText()
  const client = useQueryClient()
  const sessions = useQuery(openSessionsQuery)
  const ending = useMutation({
    mutationFn: endSession,
    onSettled: () => client.invalidateQueries({ queryKey: openSessionsQuery.queryKey }),
  })
  return (
    <section className="cs-stack" data-gap="3" aria-labelledby="sessions">
      <h2 className="ds-heading" data-size="md" id="sessions">
        {text('account.sessions.title')}
      </h2>
      <p className="cs-muted">{text('account.sessions.lead')}</p>
      {sessions.isPending && <RowsSkeleton rows={2} />}
      <ProblemAlert error={sessions.error ?? ending.error} onRetry={() => void sessions.refetch()} />
      <p role="status" className="ds-sr-only">
        {ending.isSuccess && text('account.sessions.ended')}
      </p>
      <ul className="cs-links">
        {sessions.data?.map(({ id, device, current, createdAt, lastSeenAt }) => {
          const name = device ?? text('account.sessions.unknown')
          return (
            <li key={id}>
              <span>{name}</span>
              {current ? (
                <span className="cs-muted">{text('account.sessions.current')}</span>
              ) : (
                <Button
                  variant="secondary"
                  busy={ending.isPending && ending.variables === id}
                  aria-label={text('account.sessions.endNamed', { device: name })}
                  onClick={() => ending.mutate(id)}
                >
                  {text('account.sessions.end')}
                </Button>
              )}
              <p>{text('account.sessions.since', { since: dateTime(createdAt), used: dateTime(lastSeenAt) })}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
