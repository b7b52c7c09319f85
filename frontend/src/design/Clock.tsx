import { useText } from '../i18n/i18n.ts'
import { Icon } from './Icon.tsx'

interface ClockProps {
  /** Hours left, computed by the server; negative when late. */
  hoursLeft: number
  /** The promise in days; a part of one is told in hours. */
  ofDays: number
  /** Why the clock stands, when it does. */
  stopped?: string
}

const HOURS = 24

/** A service clock. The text is the information; the bar repeats it. */
export function Clock({ hoursLeft, ofDays, stopped }: ClockProps) {
  const text = useText()
  const away = Math.abs(Math.trunc(hoursLeft))
  const inHours = ofDays < 1
  const values = {
    days: Math.floor(away / HOURS),
    hours: inHours ? away : away % HOURS,
    minutes: Math.trunc((Math.abs(hoursLeft) % 1) * 60),
    of: inHours ? Math.round(ofDays * HOURS) : ofDays,
  }
  const due =
    stopped !== undefined ? undefined : hoursLeft < 0 ? 'late' : hoursLeft < HOURS || inHours ? 'soon' : undefined
  const used = Math.min(100, Math.max(0, Math.round(100 - (hoursLeft / (ofDays * HOURS)) * 100)))
  return (
    <div className="cc-clock" data-due={due} data-paused={stopped !== undefined || undefined}>
      <b>
        <Icon name={stopped !== undefined ? 'TimerPause' : 'Clock'} size="sm" />
        {stopped !== undefined
          ? text('design.clock.stopped', { reason: stopped })
          : text(
              hoursLeft < 0 ? 'design.clock.late' : inHours ? 'design.clock.leftHours' : 'design.clock.left',
              values,
            )}
      </b>
      {stopped === undefined && <progress className="cc-progress" value={used} max={100} aria-hidden="true" />}
    </div>
  )
}
