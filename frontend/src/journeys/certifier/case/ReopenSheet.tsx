import { type Case, reopen } from '../../../api/reviews.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ReasonSheet } from './ReasonSheet.tsx'

interface ReopenSheetProps {
  shown: Case
  fingerprint: string
  open: boolean
  onClose: () => void
}

/** A cleared finding counts again. */
export function ReopenSheet({ shown, fingerprint, open, onClose }: ReopenSheetProps) {
  const text = useText()
  return (
    <ReasonSheet
      shown={shown}
      open={open}
      onClose={onClose}
      fieldId={`field-reopen-${fingerprint}`}
      title={text('certifier.reopen.title')}
      help={text('certifier.reopen.help')}
      missing={text('certifier.reopen.missing')}
      act={text('certifier.reopen.act')}
      onAct={(reason) => reopen(shown, fingerprint, reason)}
    />
  )
}
