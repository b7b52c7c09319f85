import type { AppealStatus } from '../../api/appeals.ts'
import type { IconName } from '../../design/icons/names.ts'
import { Status, type Tone } from '../../design/Status.tsx'
import { useText } from '../../i18n/i18n.ts'

const LOOKS: Record<AppealStatus, { tone: Tone; icon: IconName }> = {
  LODGED: { tone: 'info', icon: 'Hourglass' },
  EXAMINED: { tone: 'info', icon: 'Eye' },
  UPHELD: { tone: 'danger', icon: 'XMarkOctagon' },
  OVERTURNED: { tone: 'success', icon: 'ArrowUndo' },
  WITHDRAWN: { tone: 'neutral', icon: 'MinusCircle' },
}

export function AppealStatusLabel({ status }: { status: AppealStatus }) {
  const text = useText()
  const { tone, icon } = LOOKS[status]
  return (
    <Status tone={tone} icon={icon} dense>
      {text(`appeal.status.${status}`)}
    </Status>
  )
}
