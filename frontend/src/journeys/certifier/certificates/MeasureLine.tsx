import type { Measure, MeasureStatus } from '../../../api/certificates.ts'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

const LOOKS: Record<MeasureStatus, { tone: Tone; icon: IconName }> = {
  PROPOSED: { tone: 'warning', icon: 'Hourglass' },
  CONFIRMED: { tone: 'info', icon: 'CheckmarkCircle' },
  RETURNED: { tone: 'neutral', icon: 'ArrowUndo' },
  WITHDRAWN: { tone: 'neutral', icon: 'MinusCircle' },
  LAPSED: { tone: 'neutral', icon: 'Clock' },
}

/** What was proposed, by whom, why, and where it stands. */
export function MeasureLine({ measure }: { measure: Measure }) {
  const text = useText()
  const { kind, status, reason, remedy, proposedBy, proposedAt, confirmBy, decisionReason } = measure
  const { tone, icon } = LOOKS[status]
  return (
    <div className="cc-stack" data-gap="1">
      <p>
        <b>{text(`certifier.measure.kind.${kind}`)}</b>{' '}
        <Status tone={tone} icon={icon} dense>
          {text(`certifier.measure.status.${status}`)}
        </Status>
      </p>
      <p className="cc-2 cc-muted">
        {text('certifier.measure.by', { name: proposedBy, date: dateTime(proposedAt) })}{' '}
        {status === 'PROPOSED' && confirmBy && text('certifier.measure.until', { date: dateTime(confirmBy) })}
      </p>
      <p>{reason}</p>
      {remedy !== '' && <p className="cc-2">{text('certifier.measure.remedySaid', { remedy })}</p>}
      {decisionReason !== '' && (
        <p className="cc-2">{text('certifier.measure.returned', { reason: decisionReason })}</p>
      )}
    </div>
  )
}
