import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Case, giveBack } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { useCaseAct } from './useCaseAct.ts'

interface CaseSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
}

/** The second person gives the proposal back, with why. */
export function ReturnSheet({ shown, open, onClose }: CaseSheetProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const returning = useCaseAct(
    shown.id,
    () => giveBack(shown, reason.trim()),
    () => {
      setReason('')
      onClose()
    },
  )
  return (
    <Sheet
      open={open}
      tone="warning"
      title={text('certifier.return.title', { name: shown.proposal?.by.name ?? '' })}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button
          busy={returning.isPending}
          onClick={() => (reason.trim() === '' ? setMissing(true) : returning.mutate())}
        >
          {text('certifier.return.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={returning.error} />
        <TextArea
          id="field-return-reason"
          label={text('certifier.return.reason')}
          description={text('certifier.return.help')}
          maxLength={4000}
          value={reason}
          error={missing ? text('certifier.return.missing') : pointed(returning.error, '/reason')}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </div>
    </Sheet>
  )
}
