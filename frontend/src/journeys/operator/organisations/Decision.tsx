import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { decideOrganisation, type Organisation } from '../../../api/organisations.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

const OUTCOMES = [
  { outcome: 'VERIFIED', action: 'VERIFY', tone: 'success' },
  { outcome: 'REJECTED', action: 'REJECT', tone: 'danger' },
] as const

type Outcome = (typeof OUTCOMES)[number]['outcome']

/** Verify or refuse, with what follows from it before it is pressed. */
export function Decision({ shown }: { shown: Organisation }) {
  const text = useText()
  const client = useQueryClient()
  const offered = OUTCOMES.filter(({ action }) => shown.allowedActions.includes(action))
  const [chosen, setChosen] = useState<Outcome>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const deciding = useMutation({
    mutationFn: (outcome: Outcome) => decideOrganisation(shown.slug, { outcome, reason: reason.trim() }),
    onSuccess: () => {
      setReason('')
      setChosen(undefined)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['organisations'] }),
  })
  const outcome = offered.find((one) => one.outcome === chosen)?.outcome ?? offered[0]?.outcome
  const needsReason = outcome === 'REJECTED'

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!outcome) return
    if (needsReason && reason.trim() === '') {
      setMissing(true)
      document.getElementById('field-reason')?.focus()
    } else deciding.mutate(outcome)
  }

  return (
    <form className="cc-panel" onSubmit={submit} aria-labelledby="decision">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="decision">
          {text('operator.decision.title')}
        </h2>
      </div>
      <div className="cc-panel__body">
        <p role="status" className="ds-sr-only">
          {deciding.isSuccess && text('operator.decision.saved')}
        </p>
        <FormProblem error={deciding.error} />
        {outcome === undefined ? (
          <p className="cc-2 cc-muted">{text('operator.decision.closed')}</p>
        ) : (
          <>
            <fieldset className="cc-plain">
              <legend className="ds-sr-only">{text('operator.decision.title')}</legend>
              <div className="cc-stack" data-gap="2">
                {offered.map(({ outcome: one, tone }) => (
                  <label key={one} className="cc-pick" data-color={tone}>
                    <input type="radio" name="outcome" checked={outcome === one} onChange={() => setChosen(one)} />
                    <span>{text(`operator.decision.${one}`)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <TextArea
              id="field-reason"
              label={text('operator.decision.reason')}
              description={text('operator.decision.reasonHelp')}
              optional={!needsReason}
              maxLength={2000}
              value={reason}
              error={missing ? text('operator.decision.reasonMissing') : pointed(deciding.error, '/reason')}
              onChange={(event) => {
                setMissing(false)
                setReason(event.target.value)
              }}
            />
            <p className="cc-2 cc-muted">{text(`operator.decision.after.${outcome}`)}</p>
            <div>
              <Button
                type="submit"
                busy={deciding.isPending}
                {...(outcome === 'REJECTED' && { tone: 'danger' as const })}
              >
                {text(`operator.decision.act.${outcome}`)}
              </Button>
            </div>
          </>
        )}
      </div>
    </form>
  )
}
