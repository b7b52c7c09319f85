import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { pointed } from '../../../api/problem.ts'
import { deleteSubmission, type Submission, submissionQuery, withdrawSubmission } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** Takes a submission back, or throws a draft away that nobody else has seen; either with what follows said before. */
export function Withdrawal({ submission }: { submission: Submission }) {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { id, allowedActions } = submission
  const deletes = allowedActions.includes('DELETE')
  const act = deletes ? 'delete' : 'withdraw'
  const leaving = useMutation({
    mutationFn: async () => {
      if (deletes) await deleteSubmission(id)
      else client.setQueryData(submissionQuery(id).queryKey, await withdrawSubmission(id, reason))
    },
    onSuccess: async () => {
      setOpen(false)
      if (deletes) {
        go('/vendor/submissions')
        client.removeQueries({ queryKey: submissionQuery(id).queryKey })
      }
      await client.invalidateQueries({ queryKey: ['submissions', 'list'] })
    },
  })
  return (
    <div>
      <Button variant="tertiary" tone="danger" onClick={() => setOpen(true)}>
        {text(`vendor.withdrawal.${act}`)}
      </Button>
      <Sheet
        open={open}
        title={text(`vendor.withdrawal.${act}Title`)}
        tone="warning"
        cancel={text('vendor.cancel')}
        onCancel={() => setOpen(false)}
        action={
          <Button tone="danger" busy={leaving.isPending} onClick={() => leaving.mutate()}>
            {text(`vendor.withdrawal.${act}`)}
          </Button>
        }
      >
        <div className="cc-stack">
          <p>{text(`vendor.withdrawal.${act}Text`)}</p>
          {!deletes && (
            <TextArea
              id="field-reason"
              label={text('vendor.withdrawal.reason')}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              error={pointed(leaving.error, '/reason')}
            />
          )}
          <ProblemAlert error={leaving.error} />
        </div>
      </Sheet>
    </div>
  )
}
