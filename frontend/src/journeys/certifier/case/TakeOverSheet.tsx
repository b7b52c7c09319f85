import { type Case, takeOver } from '../../../api/reviews.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ReasonSheet } from './ReasonSheet.tsx'

interface CaseSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
}

/** Another certifier takes the case, when the one who holds it cannot go on. */
export function TakeOverSheet({ shown, open, onClose }: CaseSheetProps) {
  const text = useText()
  return (
    <ReasonSheet
      shown={shown}
      open={open}
      onClose={onClose}
      fieldId="field-takeover-reason"
      title={text('certifier.takeover.title', { name: shown.certifier?.name ?? '' })}
      help={text('certifier.takeover.help')}
      missing={text('certifier.takeover.missing')}
      act={text('certifier.takeover.act')}
      onAct={(reason) => takeOver(shown, reason)}
    />
  )
}
