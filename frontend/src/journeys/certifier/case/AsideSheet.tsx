import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { pointed } from '../../../api/problem.ts'
import { stepAside } from '../../../api/queue.ts'
import type { Case } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface AsideSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
}

/** A certifier has an interest in the vendor, and leaves all of its cases to colleagues: back to the queue. */
export function AsideSheet({ shown, open, onClose }: AsideSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const leaving = useMutation({
    mutationFn: () => stepAside(shown, reason.trim()),
    onSuccess: () => {
      onClose()
      navigate('/certify')
      client.removeQueries({ queryKey: ['reviews'] })
    },
  })
  return (
    <Sheet
      open={open}
      tone="warning"
      title={text('certifier.aside.title', { name: shown.organisation.name })}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={leaving.isPending} onClick={() => (reason.trim() === '' ? setMissing(true) : leaving.mutate())}>
          {text('certifier.aside.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={leaving.error} />
        <TextArea
          id="field-aside-reason"
          label={text('certifier.return.reason')}
          description={text('certifier.aside.help')}
          maxLength={4000}
          value={reason}
          error={isMissing ? text('certifier.aside.missing') : pointed(leaving.error, '/reason')}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </div>
    </Sheet>
  )
}
