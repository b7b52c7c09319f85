import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { confirmMeasure, type Measure, returnMeasure, withdrawMeasure } from '../../../api/certificates.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { MeasureLine } from './MeasureLine.tsx'
import { useFreshCertificate } from './useFreshCertificate.ts'

/** A measure that waits: the second person agrees or not, the first may take it back. */
export function WaitingMeasure({ measure }: { measure: Measure }) {
  const text = useText()
  const fresh = useFreshCertificate(measure.certificateNumber)
  const [returning, setReturning] = useState(false)
  const deciding = useMutation({
    mutationFn: (act: 'confirm' | 'withdraw') =>
      act === 'confirm' ? confirmMeasure(measure) : withdrawMeasure(measure),
    onSettled: fresh,
  })
  const may = (action: Measure['allowedActions'][number]) => measure.allowedActions.includes(action)
  return (
    <article className="cc-block" aria-labelledby="measure">
      <div className="cc-block__head">
        <h2 className="cc-h3" id="measure">
          {text('certifier.measure.proposed')}
        </h2>
      </div>
      <div className="cc-block__body cc-stack">
        <MeasureLine measure={measure} />
        <ProblemAlert error={deciding.error} />
        {may('WITHDRAW') && <p className="cc-2 cc-muted">{text('certifier.measure.another')}</p>}
        <div className="cc-row" data-wrap>
          {may('CONFIRM') && (
            <Button busy={deciding.isPending} onClick={() => deciding.mutate('confirm')}>
              {text('certifier.measure.confirm')}
            </Button>
          )}
          {may('RETURN') && (
            <Button variant="secondary" onClick={() => setReturning(true)}>
              {text('certifier.measure.return')}
            </Button>
          )}
          {may('WITHDRAW') && (
            <Button variant="secondary" busy={deciding.isPending} onClick={() => deciding.mutate('withdraw')}>
              {text('certifier.measure.withdraw')}
            </Button>
          )}
        </div>
      </div>
      <ReturnMeasure measure={measure} open={returning} onClose={() => setReturning(false)} />
    </article>
  )
}

function ReturnMeasure({ measure, open, onClose }: { measure: Measure; open: boolean; onClose: () => void }) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const returning = useMutation({
    mutationFn: () => returnMeasure(measure, reason.trim()),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['measures'] }),
  })
  return (
    <Sheet
      open={open}
      tone="info"
      title={text('certifier.measure.returnTitle')}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button
          busy={returning.isPending}
          onClick={() => (reason.trim() === '' ? setMissing(true) : returning.mutate())}
        >
          {text('certifier.measure.return')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={returning.error} />
        <TextArea
          id="return-reason"
          label={text('certifier.measure.returnReason')}
          maxLength={2000}
          value={reason}
          error={isMissing ? text('certifier.measure.reasonMissing') : pointed(returning.error, '/reason')}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </div>
    </Sheet>
  )
}
