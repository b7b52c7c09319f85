import { useQuery } from '@tanstack/react-query'
import { waitingTimesQuery } from '../../../api/queue.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

const WORKING_DAY = 24 * 60

/** How long vendors wait, as everybody can read it; nothing until it is known. */
export function QueueFigures() {
  const text = useText()
  const { data } = useQuery(waitingTimesQuery())
  if (!data) return null
  /** Rounded up to a tenth of a day, as on the public page. */
  const days = (minutes: number | undefined) =>
    minutes === undefined
      ? text('certifier.figures.few')
      : text('certifier.figures.days', { days: Math.max(1, Math.ceil((minutes * 10) / WORKING_DAY)) / 10 })
  return (
    <dl className="cc-strip">
      <div>
        <dt>{text('certifier.figures.half')}</dt>
        <dd>{days(data.all.p50Minutes)}</dd>
      </div>
      <div>
        <dt>{text('certifier.figures.most')}</dt>
        <dd>{days(data.all.p90Minutes)}</dd>
      </div>
      <div>
        <dt>{text('certifier.figures.oldest')}</dt>
        <dd>
          {data.oldest
            ? text('certifier.figures.since', { day: longDate(data.oldest) })
            : text('certifier.figures.none')}{' '}
          <a className="cc-2" href="/waiting-times">
            {text('certifier.figures.public')}
          </a>
        </dd>
      </div>
    </dl>
  )
}
