import { type Case, giveBack } from '../../../api/reviews.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ReasonSheet } from './ReasonSheet.tsx'

interface CaseSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
}

/** The second person gives the proposal back, with why. */
export function ReturnSheet({ shown, open, onClose }: CaseSheetProps) {
  const text = useText()
  return (
    <ReasonSheet
      shown={shown}
      open={open}
      onClose={onClose}
      fieldId="field-return-reason"
      title={text('certifier.return.title', { name: shown.proposal?.by.name ?? '' })}
      help={text('certifier.return.help')}
      missing={text('certifier.return.missing')}
      act={text('certifier.return.act')}
      onAct={(reason) => giveBack(shown, reason)}
    />
  )
}
