import type { OrganisationStatus } from '../../../api/organisations.ts'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { useText } from '../../../i18n/i18n.ts'

const LOOKS: Record<OrganisationStatus, { tone: Tone; icon: IconName }> = {
  REGISTERED: { tone: 'info', icon: 'Hourglass' },
  VERIFIED: { tone: 'success', icon: 'ShieldCheckmark' },
  REJECTED: { tone: 'danger', icon: 'XMarkOctagon' },
}

export function Verification({ status }: { status: OrganisationStatus }) {
  const text = useText()
  return (
    <Status {...LOOKS[status]} dense>
      {text(`vendor.organisation.status.${status}`)}
    </Status>
  )
}
