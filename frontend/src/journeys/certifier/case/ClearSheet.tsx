import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Case, type CheckFinding, clear } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { daysAhead, LONGEST } from './days.ts'
import { useCaseAct } from './useCaseAct.ts'

interface ClearSheetProps {
  shown: Case
  finding: CheckFinding
  open: boolean
  onClose: () => void
}

/** Clears one finding for the listing: why, and until when. */
export function ClearSheet({ shown, finding, open, onClose }: ClearSheetProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const longest = LONGEST[finding.severity]
  const complete = reason.trim() !== '' && until !== ''
  const clearing = useCaseAct(
    shown.id,
    () => clear(shown, { fingerprint: finding.fingerprint, reason: reason.trim(), until }),
    onClose,
  )
  return (
    <Sheet
      open={open}
      tone="warning"
      title={text('certifier.clear.title')}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={clearing.isPending} onClick={() => (complete ? clearing.mutate() : setTried(true))}>
          {text('certifier.clear.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={clearing.error} />
        <p lang={finding.language}>
          <b>{finding.message}</b>
        </p>
        <p className="cc-2">{text('certifier.clear.consequence', { app: shown.listingName })}</p>
        <TextArea
          id={`field-clear-reason-${finding.fingerprint}`}
          label={text('certifier.return.reason')}
          description={text('certifier.clear.help')}
          maxLength={4000}
          value={reason}
          error={
            tried && reason.trim() === '' ? text('certifier.clear.missing.reason') : pointed(clearing.error, '/reason')
          }
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          id={`field-clear-until-${finding.fingerprint}`}
          type="date"
          label={text('certifier.clear.until')}
          description={text('certifier.clear.untilHelp', { days: longest })}
          min={daysAhead(1)}
          max={daysAhead(longest)}
          value={until}
          error={tried && until === '' ? text('certifier.clear.missing.until') : pointed(clearing.error, '/until')}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
    </Sheet>
  )
}
