import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Edition, type EditionAction, editionsQuery, moveEdition } from '../../../api/editions.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface MoveSheetProps {
  edition: Edition
  action: EditionAction
  onClose: () => void
}

/** Moves an edition along, with a reason that everybody may read. */
export function MoveSheet({ edition, action, onClose }: MoveSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState(edition.lastDay ?? '')
  const moving = useMutation({
    mutationFn: () => moveEdition(edition.id, action, reason.trim(), until),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: editionsQuery.queryKey }),
  })
  const complete = reason.trim() !== '' && (action !== 'CONSULT' || until !== '')
  return (
    <Sheet
      open
      tone={action === 'ENFORCE' ? 'warning' : 'info'}
      title={`${text(`operator.editions.${action}`)}: ${edition.id}`}
      cancel={text('operator.cancel')}
      onCancel={onClose}
      action={
        <Button busy={moving.isPending} disabled={!complete} onClick={() => moving.mutate()}>
          {text(`operator.editions.${action}`)}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={moving.error} />
        {action === 'ENFORCE' && (
          <Notice tone="warning">
            <p>{text('operator.editions.enforceWarning')}</p>
          </Notice>
        )}
        {action === 'CONSULT' && (
          <TextField
            id="field-until"
            type="date"
            label={text('operator.editions.lastDay')}
            value={until}
            error={pointed(moving.error, '/until')}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
        <TextArea
          id="field-reason"
          label={text('operator.editions.reason')}
          description={text('operator.editions.reasonHelp')}
          maxLength={4000}
          value={reason}
          error={pointed(moving.error, '/reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Sheet>
  )
}
