import { useMutation, useQueryClient } from '@tanstack/react-query'
import { markRead, type Told } from '../../../api/notifications.ts'
import { Button } from '../../../design/Button.tsx'
import { Status } from '../../../design/Status.tsx'
import { readingChanged } from '../../../domain/notification/sync.ts'
import { dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** One thing that the person was told. Who follows its link has read it. */
export function ToldLine({ told }: { told: Told }) {
  const text = useText()
  const client = useQueryClient()
  const reading = useMutation({
    mutationFn: (read: boolean) => markRead(told.id, read),
    onSettled: () => readingChanged(client),
  })
  const said = { ...told.said, ...(told.said.date && { date: longDate(told.said.date) }) }
  const title = text(`notification.${told.topic}.title`, said)
  const read = told.readAt !== undefined
  return (
    <li>
      <div className="cs-stack" data-gap="1">
        {!read && (
          <span>
            <Status tone="info" icon="Bell">
              {text('notification.new')}
            </Status>
          </span>
        )}
        <a className="ds-link" href={told.href} onClick={() => !read && reading.mutate(true)}>
          {title}
        </a>
        <p className="cs-told">{text(`notification.${told.topic}.text`, said).trim()}</p>
        <p className="cs-small cs-muted">{dateTime(told.at)}</p>
      </div>
      <Button
        variant="tertiary"
        data-size="sm"
        busy={reading.isPending}
        aria-label={`${text(read ? 'notification.unreadAgain' : 'notification.read')}: ${title}`}
        onClick={() => reading.mutate(!read)}
      >
        {text(read ? 'notification.unreadAgain' : 'notification.read')}
      </Button>
    </li>
  )
}
