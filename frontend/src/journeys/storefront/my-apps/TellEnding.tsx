import { Said } from '../../../design/Said.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Ending } from '../../../lib/notices.ts'

/** That the vendor ends the app, why, and what it names instead. */
export function TellEnding({ ending }: { ending: Ending }) {
  const text = useText()
  const { lastDay, ended, reason, successor } = ending
  return (
    <>
      <p>
        <strong>{text(ended ? 'my-apps.ending.over' : 'my-apps.ending.soon', { date: longDate(lastDay) })}</strong>
      </p>
      {!ended && <p>{text('my-apps.reason', { reason })}</p>}
      {successor && (
        <p>
          {text('my-apps.ending.successor')}{' '}
          <a className="ds-link" href={`/apps/${successor.slug}`}>
            <Said texts={successor.name} />
          </a>
        </p>
      )}
    </>
  )
}
