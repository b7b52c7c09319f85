import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Conflict, conflictsQuery, endConflict } from '../../../api/queue.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** Who keeps away from the cases of which organisation, and why. An operator who is somebody else may end it. */
export function Conflicts() {
  const text = useText()
  const conflicts = useQuery(conflictsQuery())
  const [ending, setEnding] = useState<Conflict>()
  return (
    <section className="cc-stack" data-gap="3" aria-labelledby="conflicts">
      <div className="cc-stack" data-gap="1">
        <h2 className="cc-h2" id="conflicts">
          {text('certifier.conflicts.title')}
        </h2>
        <p className="cc-muted">{text('certifier.conflicts.lead')}</p>
      </div>
      <ProblemAlert error={conflicts.error} onRetry={() => void conflicts.refetch()} />
      {conflicts.data?.items.length === 0 && <p>{text('certifier.conflicts.none')}</p>}
      {conflicts.data && conflicts.data.items.length > 0 && (
        <ul className="cc-stack" data-gap="3">
          {conflicts.data.items.map((one) => (
            <li key={one.id} className="cc-row">
              <div>
                <p className="cc-strong">
                  {text('certifier.conflicts.line', { name: one.person.name, organisation: one.organisationName })}
                </p>
                <p className="cc-2 cc-muted">
                  {text(`certifier.conflicts.${one.kind}`, {
                    day: longDate(one.kind === 'WORKED_FOR' ? (one.until ?? one.since) : one.since),
                    reason: one.reason ?? '',
                  })}
                </p>
              </div>
              {one.mayEnd && (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={text('certifier.conflicts.endNamed', { name: one.person.name })}
                  onClick={() => setEnding(one)}
                >
                  {text('certifier.conflicts.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ending && <EndSheet conflict={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}

function EndSheet({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const ending = useMutation({
    mutationFn: () => endConflict(conflict.id, reason.trim()),
    onSuccess: (fresh) => {
      client.setQueryData(conflictsQuery().queryKey, fresh)
      onClose()
    },
  })
  return (
    <Sheet
      open
      tone="warning"
      title={text('certifier.conflicts.endTitle', { name: conflict.person.name })}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={ending.isPending} onClick={() => (reason.trim() === '' ? setMissing(true) : ending.mutate())}>
          {text('certifier.conflicts.end')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={ending.error} />
        <TextArea
          id="field-end-reason"
          label={text('certifier.return.reason')}
          description={text('certifier.conflicts.endHelp')}
          maxLength={4000}
          value={reason}
          error={isMissing ? text('certifier.conflicts.endMissing') : pointed(ending.error, '/reason')}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </div>
    </Sheet>
  )
}
