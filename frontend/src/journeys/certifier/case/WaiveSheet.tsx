import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Case, type Criterion, waive } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { daysAhead, LONGEST } from './days.ts'
import { useCaseAct } from './useCaseAct.ts'

interface WaiveSheetProps {
  shown: Case
  criterion: Criterion
  open: boolean
  onClose: () => void
}

/** Proposes that the listing need not meet a criterion until a day. A second person grants it. */
export function WaiveSheet({ shown, criterion: { id, severity }, open, onClose }: WaiveSheetProps) {
  const text = useText()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [onlyVersion, setOnlyVersion] = useState(true)
  const [onlyProfile, setOnlyProfile] = useState(true)
  const [tried, setTried] = useState(false)
  const complete = reason.trim() !== '' && until !== ''
  const waiving = useCaseAct(
    shown.id,
    () => waive(shown, { criterion: id, reason: reason.trim(), until, onlyProfile, onlyVersion }),
    onClose,
  )
  return (
    <Sheet
      open={open}
      tone="warning"
      title={text('certifier.waive.title', { id })}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={waiving.isPending} onClick={() => (complete ? waiving.mutate() : setTried(true))}>
          {text('certifier.waive.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={waiving.error} />
        <p className="cc-2">{text('certifier.waive.consequence', { app: shown.listingName })}</p>
        <TextArea
          id="field-waive-reason"
          label={text('certifier.return.reason')}
          description={text('certifier.waive.help')}
          maxLength={4000}
          value={reason}
          error={tried && reason.trim() === '' ? text('certifier.waive.missing') : pointed(waiving.error, '/reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          id="field-waive-until"
          type="date"
          label={text('certifier.clear.until')}
          description={text('certifier.clear.untilHelp', { days: LONGEST[severity] })}
          min={daysAhead(1)}
          max={daysAhead(LONGEST[severity])}
          value={until}
          error={tried && until === '' ? text('certifier.clear.missing.until') : pointed(waiving.error, '/until')}
          onChange={(event) => setUntil(event.target.value)}
        />
        <fieldset className="cc-plain">
          <legend className="ds-label">{text('certifier.waive.scope')}</legend>
          <Scope checked={onlyVersion} onChange={setOnlyVersion}>
            {text('certifier.waive.onlyVersion', { version: shown.releaseVersion })}
          </Scope>
          <Scope checked={onlyProfile} onChange={setOnlyProfile}>
            {text('certifier.waive.onlyProfile')}
          </Scope>
        </fieldset>
      </div>
    </Sheet>
  )
}

interface ScopeProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: string
}

function Scope({ checked, onChange, children }: ScopeProps) {
  return (
    <label className="cc-check">
      <input
        className="ds-input"
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
