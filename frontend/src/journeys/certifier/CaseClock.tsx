import { Clock } from '../../design/Clock.tsx'
import { useText } from '../../i18n/i18n.ts'
import { clockOf } from './clock.ts'

/** The service clock of a case; nothing when no promise runs. */
export function CaseClock({ of }: { of: Parameters<typeof clockOf>[0] }) {
  const text = useText()
  const clock = clockOf(of, Date.now())
  switch (clock.kind) {
    case 'running':
      return <Clock hoursLeft={clock.hoursLeft} ofDays={clock.ofDays} />
    case 'stopped':
      return <Clock hoursLeft={0} ofDays={1} stopped={text(`certifier.clock.${clock.because}`)} />
    case 'none':
      return null
  }
}
