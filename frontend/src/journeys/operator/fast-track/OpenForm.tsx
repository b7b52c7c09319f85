import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fastTracksQuery, openFastTrack } from '../../../api/fastTracks.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

const SHORTEST = 20

/** Which case, and why: the reason is public. */
export function OpenForm() {
  const text = useText()
  const client = useQueryClient()
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const opening = useMutation({
    mutationFn: () => openFastTrack({ submissionNumber: number.trim(), reason: reason.trim() }),
    onSuccess: (fresh) => {
      client.setQueryData(fastTracksQuery().queryKey, fresh)
      setNumber('')
      setReason('')
      setTried(false)
    },
  })
  const hasNumber = number.trim() !== ''
  const hasReason = reason.trim().length >= SHORTEST
  return (
    <form
      className="cc-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (hasNumber && hasReason) opening.mutate()
        else setTried(true)
      }}
    >
      <FormProblem error={opening.error} />
      <TextField
        id="field-submissionNumber"
        label={text('operator.fast.number')}
        description={text('operator.fast.numberHelp')}
        maxLength={40}
        value={number}
        error={tried && !hasNumber ? text('operator.fast.numberMissing') : pointed(opening.error, '/submissionNumber')}
        onChange={(event) => setNumber(event.target.value)}
      />
      <TextArea
        id="field-reason"
        label={text('operator.fast.reason')}
        description={text('operator.fast.reasonHelp')}
        maxLength={2000}
        value={reason}
        error={tried && !hasReason ? text('operator.fast.reasonMissing') : pointed(opening.error, '/reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <div>
        <Button type="submit" busy={opening.isPending}>
          {text('operator.fast.act')}
        </Button>
      </div>
    </form>
  )
}
