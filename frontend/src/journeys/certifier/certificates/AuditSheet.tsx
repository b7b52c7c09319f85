import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AuditOutcome, type AuditTask, auditTasksQuery, saveAuditResult } from '../../../api/audits.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

const OUTCOMES = [
  ['HOLDS', 'success'],
  ['FAULT', 'danger'],
] as const satisfies readonly (readonly [AuditOutcome, string])[]

interface AuditSheetProps {
  /** The one to say something about; closed without one. */
  task: AuditTask | undefined
  onClose: () => void
}

/** Asks how an audit came out. */
export function AuditSheet({ task, onClose }: AuditSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<AuditOutcome>('HOLDS')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const saving = useMutation({
    mutationFn: (done: AuditTask) => saveAuditResult(done, outcome, note.trim()),
    onSuccess: (fresh) => {
      client.setQueryData(auditTasksQuery.queryKey, fresh)
      onClose()
    },
  })

  function submit() {
    if (note.trim() === '') setMissing(true)
    else if (task) saving.mutate(task)
  }

  return (
    <Sheet
      open={task !== undefined}
      tone="info"
      title={task ? `${task.listingName} ${task.releaseVersion}` : ''}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={saving.isPending} onClick={submit}>
          {text('certifier.audit.save')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={saving.error} />
        <fieldset className="cc-plain">
          <legend className="ds-label">{text('certifier.audit.outcome')}</legend>
          <div className="cc-choices">
            {OUTCOMES.map(([one, color]) => (
              <label key={one} className="cc-pick" data-color={color}>
                <input type="radio" name="audit-outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
                <span>{text(`certifier.audit.outcome.${one}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <TextArea
          id="audit-note"
          label={text('certifier.audit.note')}
          description={text('certifier.audit.noteHelp')}
          maxLength={2000}
          value={note}
          error={isMissing ? text('certifier.audit.noteMissing') : pointed(saving.error, '/note')}
          onChange={(event) => {
            setMissing(false)
            setNote(event.target.value)
          }}
        />
      </div>
    </Sheet>
  )
}
