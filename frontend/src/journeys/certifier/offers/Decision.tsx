import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Versioned } from '../../../api/http.ts'
import {
  agree,
  assess,
  disagree,
  OFFER_CHANGES_KEY,
  type OfferChange,
  type SheetOutcome,
} from '../../../api/offerSheets.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextArea } from '../../../design/Field.tsx'
import { Panel } from '../../../domain/offers/OfferChangeView.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** What a certifier can decide of the change now: propose, or as a second person agree or give back. */
export function Decision({ read: { value: change, etag } }: { read: Versioned<OfferChange> }) {
  const text = useText()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<SheetOutcome>('CERTIFY')
  const [reason, setReason] = useState('')
  const sending = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => client.invalidateQueries({ queryKey: OFFER_CHANGES_KEY }),
  })
  const { allowedActions, number, proposal } = change
  const second = allowedActions.includes('RETURN')
  if (!second && !allowedActions.includes('PROPOSE'))
    return change.status === 'PROPOSED' ? <p className="cc-muted">{text('offers.secondNeeded')}</p> : null
  const written = reason.trim()
  return (
    <Panel id="decision" title={text('offers.decision')}>
      <div className="cc-stack">
        <FormProblem error={sending.error} nameOf={() => text('offers.reason')} />
        {!second && (
          <SelectField
            id="field-outcome"
            label={text('offers.proposal')}
            value={outcome}
            onChange={({ target }) => setOutcome(target.value as SheetOutcome)}
          >
            <option value="CERTIFY">{text('offers.decide.CERTIFY')}</option>
            <option value="REFUSE">{text('offers.decide.REFUSE')}</option>
          </SelectField>
        )}
        <TextArea
          id="field-reason"
          label={text('offers.reason')}
          description={text('offers.reasonHelp')}
          optional={second}
          rows={2}
          maxLength={4000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <div className="cc-row">
          {second ? (
            <>
              <Button busy={sending.isPending} onClick={() => sending.mutate(() => agree(change, number, etag))}>
                {text(`offers.agree.${proposal?.outcome ?? 'CERTIFY'}`)}
              </Button>
              <Button
                variant="secondary"
                busy={sending.isPending}
                disabled={written === ''}
                onClick={() => sending.mutate(() => disagree(change, number, written, etag))}
              >
                {text('offers.disagree')}
              </Button>
            </>
          ) : (
            <Button
              busy={sending.isPending}
              disabled={written === ''}
              onClick={() => sending.mutate(() => assess(change, number, outcome, written, etag))}
            >
              {text('offers.propose')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  )
}
