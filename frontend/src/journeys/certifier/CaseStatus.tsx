import type { Case, QueueItem } from '../../api/reviews.ts'
import type { ReviewState } from '../../api/vendorReview.ts'
import type { IconName } from '../../design/icons/names.ts'
import { Status, type Tone } from '../../design/Status.tsx'
import { useText } from '../../i18n/i18n.ts'

const LOOKS: Record<ReviewState, { tone: Tone; icon: IconName }> = {
  SCREENING: { tone: 'info', icon: 'Robot' },
  QUEUED: { tone: 'neutral', icon: 'Hourglass' },
  ASSESSING: { tone: 'info', icon: 'Person' },
  WITH_VENDOR: { tone: 'warning', icon: 'TimerPause' },
  VERDICT_PROPOSED: { tone: 'warning', icon: 'EyeWithPupil' },
  CONCLUDED: { tone: 'success', icon: 'SealCheckmark' },
  CLOSED: { tone: 'neutral', icon: 'MinusCircle' },
}

interface CaseStatusProps {
  of: Pick<QueueItem | Case, 'status' | 'certifier'>
  /** The reader, to say "with you". */
  reader: string | undefined
}

export function CaseStatus({ of: { status, certifier }, reader }: CaseStatusProps) {
  const text = useText()
  const { tone, icon } = LOOKS[status]
  const mine = status === 'ASSESSING' && certifier?.id === reader
  return (
    <Status tone={tone} icon={icon} dense>
      {text(mine ? 'certifier.status.mine' : `certifier.status.${status}`)}
    </Status>
  )
}
