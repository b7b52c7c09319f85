import type { ServiceClock } from '../../api/clock.ts'
import { dateTime } from '../../i18n/format.ts'
import { useText } from '../../i18n/i18n.ts'

const WORKING_DAY = 24 * 60

interface ServiceClockPanelProps {
  clock: ServiceClock
  /** Whether all is decided, or taken back. */
  ended: boolean
}

/** The promise, what of it is used, and every time it stood, with why. Certifier and vendor see the same. */
export function ServiceClockPanel({ clock, ended }: ServiceClockPanelProps) {
  const text = useText()
  const { dueAt, missedAt, pauses, promise } = clock
  const state = ended ? 'ended' : !clock.runs ? 'stands' : clock.late ? 'late' : 'runs'
  return (
    <section className="cc-panel" aria-labelledby="service-clock">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="service-clock">
          {text('case.clock.title')}
        </h2>
      </div>
      <div className="cc-panel__body cc-stack cc-2" data-gap="2">
        <p>{text(`case.clock.${state}`, { due: dueAt ? dateTime(dueAt) : '' })}</p>
        <p>
          {promise === 'FAST'
            ? text('case.clock.spentFast')
            : text('case.clock.spent', {
                spent: Math.floor(clock.spentMinutes / WORKING_DAY),
                promised: clock.promisedMinutes / WORKING_DAY,
              })}
        </p>
        {missedAt && state !== 'late' && <p>{text('case.clock.missed', { at: dateTime(missedAt) })}</p>}
        {pauses.length > 0 && (
          <>
            <h3 className="cc-strong">{text('case.clock.pauses')}</h3>
            <ul className="cc-stack" data-gap="2">
              {pauses.map(({ from, until, reason }) => (
                <li key={from}>
                  <b>
                    {until
                      ? text('case.clock.pause', { from: dateTime(from), until: dateTime(until) })
                      : text('case.clock.pauseOpen', { from: dateTime(from) })}
                  </b>
                  <p>{reason}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}
