import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { PROGRAMMES_KEY } from '../../../api/managedProgrammes.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import type { Tone } from '../../../design/Status.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface ReasonSheetProps {
  title: string
  /** The words of the button that does it. */
  act: string
  tone?: Tone
  send: (reason: string) => Promise<unknown>
  /** After it was done. */
  onDone?: () => void
  onClose: () => void
  children?: ReactNode
}

/** Changes a programme, with a reason that stays in its history. */
export function ReasonSheet({ title, act, tone = 'info', send, onDone, onClose, children }: ReasonSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const sending = useMutation({
    mutationFn: () => send(reason.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: PROGRAMMES_KEY })
      onDone?.()
      onClose()
    },
  })
  return (
    <Sheet
      open
      tone={tone}
      title={title}
      cancel={text('operator.cancel')}
      onCancel={onClose}
      action={
        <Button busy={sending.isPending} disabled={reason.trim() === ''} onClick={() => sending.mutate()}>
          {act}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={sending.error} nameOf={(pointer) => pointer.split('/').slice(1).join(', ')} />
        {children}
        <TextArea
          id="field-reason"
          label={text('operator.programmes.reason')}
          description={text('operator.programmes.reasonHelp')}
          value={reason}
          maxLength={4000}
          error={pointed(sending.error, '/reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Sheet>
  )
}
