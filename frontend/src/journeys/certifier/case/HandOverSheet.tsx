import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { colleaguesQuery, handOver } from '../../../api/queue.ts'
import type { Case } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { useCaseAct } from './useCaseAct.ts'

interface HandOverSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
}

/** Whoever holds the case gives it to a colleague who may hold it; the one with the least to do stands first. */
export function HandOverSheet({ shown, open, onClose }: HandOverSheetProps) {
  const text = useText()
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const colleagues = useQuery({ ...colleaguesQuery(shown.id), enabled: open })
  const giving = useCaseAct(
    shown.id,
    () => handOver(shown, { to, note: note.trim() }),
    () => {
      setTo('')
      setNote('')
      setTried(false)
      onClose()
    },
  )
  const complete = to !== '' && note.trim() !== ''
  return (
    <Sheet
      open={open}
      title={text('certifier.handover.open')}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={giving.isPending} onClick={() => (complete ? giving.mutate() : setTried(true))}>
          {text('certifier.handover.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={giving.error} />
        <ProblemAlert error={colleagues.error} onRetry={() => void colleagues.refetch()} />
        <SelectField
          id="field-to"
          label={text('certifier.handover.to')}
          value={to}
          error={tried && to === '' ? text('certifier.handover.missing') : pointed(giving.error, '/to')}
          onChange={(event) => setTo(event.target.value)}
        >
          <option value="">{text('certifier.handover.choose')}</option>
          {colleagues.data?.colleagues.map(({ certifier, working }) => (
            <option key={certifier.id} value={certifier.id}>
              {text('certifier.handover.option', { name: certifier.name, count: working })}
            </option>
          ))}
        </SelectField>
        <TextArea
          id="field-note"
          label={text('certifier.handover.note')}
          description={text('certifier.handover.help')}
          maxLength={4000}
          value={note}
          error={tried && note.trim() === '' ? text('certifier.handover.noteMissing') : pointed(giving.error, '/note')}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Sheet>
  )
}
