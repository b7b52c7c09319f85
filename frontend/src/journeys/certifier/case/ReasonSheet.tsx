import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import type { Case } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { useCaseAct } from './useCaseAct.ts'

interface ReasonSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
  /** Stable and unique on the page. */
  fieldId: string
  title: string
  help: string
  missing: string
  act: string
  onAct: (reason: string) => Promise<Case>
}

/** A dialog for something that needs a reason and nothing else. */
export function ReasonSheet({ shown, open, onClose, fieldId, title, help, missing, act, onAct }: ReasonSheetProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const acting = useCaseAct(
    shown.id,
    () => onAct(reason.trim()),
    () => {
      setReason('')
      onClose()
    },
  )
  return (
    <Sheet
      open={open}
      tone="warning"
      title={title}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={acting.isPending} onClick={() => (reason.trim() === '' ? setMissing(true) : acting.mutate())}>
          {act}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={acting.error} />
        <TextArea
          id={fieldId}
          label={text('certifier.return.reason')}
          description={help}
          maxLength={4000}
          value={reason}
          error={isMissing ? missing : pointed(acting.error, '/reason')}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </div>
    </Sheet>
  )
}
