import type { OrganisationStatus } from '../../../api/organisations.ts'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { useText } from '../../../i18n/i18n.ts'

const LOOKS: Record<OrganisationStatus, { tone: Tone; icon: IconName }> = {
  REGISTERED: { tone: 'warning', icon: 'Hourglass' },
  VERIFIED: { tone: 'success', icon: 'CheckmarkCircle' },
  REJECTED: { tone: 'danger', icon: 'XMarkOctagon' },
}

export function OrganisationState({ status }: { status: OrganisationStatus }) {
  const text = useText()
  const { tone, icon } = LOOKS[status]
  return (
    <Status tone={tone} icon={icon} dense>
      {text(`operator.organisation.status.${status}`)}
    </Status>
  )
}
