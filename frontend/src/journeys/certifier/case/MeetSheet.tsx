import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { certificateQuery, meetCondition, openConditionsQuery } from '../../../api/certificates.ts'
import { asProblem, pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface MeetSheetProps {
  number: string
  /** Whose condition is met; closed without one. */
  criterion: string | undefined
  onClose: () => void
}

/** Asks why a condition counts as met. */
export function MeetSheet({ number, criterion, onClose }: MeetSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const known = certificateQuery(number).queryKey
  const meeting = useMutation({
    mutationFn: () => meetCondition(number, criterion ?? '', reason.trim()),
    onSuccess: (fresh) => {
      client.setQueryData(known, fresh)
      void client.invalidateQueries({ queryKey: openConditionsQuery.queryKey })
      void client.invalidateQueries({ queryKey: ['measures'] })
      setReason('')
      onClose()
    },
    onError: (error) => {
      if (asProblem(error).status === 409) void client.invalidateQueries({ queryKey: known })
    },
  })
  return (
    <Sheet
      open={criterion !== undefined}
      tone="info"
      title={text('certifier.condition.meetTitle', { id: criterion ?? '' })}
      cancel={text('certifier.cancel')}
      onCancel={() => {
        meeting.reset()
        onClose()
      }}
      action={
        <Button busy={meeting.isPending} onClick={() => (reason.trim() === '' ? setMissing(true) : meeting.mutate())}>
          {text('certifier.condition.meet')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={meeting.error} />
        <TextArea
          id="condition-reason"
          label={text('certifier.condition.reason')}
          description={text('certifier.condition.reasonHelp')}
          maxLength={2000}
          value={reason}
          error={isMissing ? text('certifier.condition.reasonMissing') : pointed(meeting.error, '/reason')}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </div>
    </Sheet>
  )
}
