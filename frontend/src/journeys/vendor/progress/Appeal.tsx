import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { lodgeAppeal, type VendorAppeal, vendorAppealQuery, withdrawAppeal } from '../../../api/appeals.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { fieldId, TextArea } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { AppealStatusLabel } from '../../../domain/case/AppealStatusLabel.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** How to object to a refusal, until when, and what became of it. Nothing where neither is so. */
export function Appeal({ submission }: { submission: string }) {
  const text = useText()
  const { data } = useQuery({ ...vendorAppealQuery(submission), retry: false })
  if (!data?.appeal && !data?.lodgeUntil) return null
  return (
    <section className="cc-panel" aria-labelledby="appeal">
      <div className="cc-panel__head">
        <h2 className="cc-h2" id="appeal">
          {text('appeal.title')}
        </h2>
        {data.appeal && <AppealStatusLabel status={data.appeal.status} />}
      </div>
      <div className="cc-panel__body">
        {data.appeal && <Standing submission={submission} appeal={data.appeal} />}
        {data.lodgeUntil && <Lodge submission={submission} until={data.lodgeUntil} />}
      </div>
    </section>
  )
}

function useAppealAct<Input = void>(submission: string, act: (input: Input) => Promise<VendorAppeal>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (fresh) => client.setQueryData(vendorAppealQuery(submission).queryKey, fresh),
  })
}

function Lodge({ submission, until }: { submission: string; until: string }) {
  const text = useText()
  const [grounds, setGrounds] = useState('')
  const [isMissing, setMissing] = useState(false)
  const lodging = useAppealAct(submission, () => lodgeAppeal(submission, grounds.trim()))
  return (
    <div className="cc-stack" data-gap="3">
      <p>{text('appeal.lodge.lead', { date: longDate(until) })}</p>
      <FormProblem error={lodging.error} />
      <TextArea
        id={fieldId('/grounds')}
        label={text('appeal.lodge.grounds')}
        description={text('appeal.lodge.help')}
        rows={6}
        maxLength={8000}
        value={grounds}
        error={isMissing ? text('appeal.lodge.missing') : pointed(lodging.error, '/grounds')}
        onChange={(event) => {
          setMissing(false)
          setGrounds(event.target.value)
        }}
      />
      <div>
        <Button busy={lodging.isPending} onClick={() => (grounds.trim() === '' ? setMissing(true) : lodging.mutate())}>
          {text('appeal.lodge.act')}
        </Button>
      </div>
    </div>
  )
}

function Standing({ submission, appeal }: { submission: string; appeal: NonNullable<VendorAppeal['appeal']> }) {
  const text = useText()
  const { number, status, endedAt, reasons } = appeal
  return (
    <div className="cc-stack" data-gap="3">
      <p>
        {endedAt
          ? text('appeal.standing.ended', { number, date: longDate(endedAt) })
          : text('appeal.standing.open', { number, date: longDate(appeal.dueAt) })}
      </p>
      {status === 'OVERTURNED' && <p>{text('appeal.standing.reopened')}</p>}
      {reasons && (
        <div className="cc-stack" data-gap="1">
          <h3 className="cc-h3">{text('appeal.answer')}</h3>
          <p className="cc-said">{reasons}</p>
        </div>
      )}
      <details className="cc-fold">
        <summary>{text('appeal.yours')}</summary>
        <p className="cc-said">{appeal.grounds}</p>
      </details>
      {appeal.mayWithdraw && <Withdraw submission={submission} number={number} />}
    </div>
  )
}

function Withdraw({ submission, number }: { submission: string; number: string }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const withdrawing = useAppealAct(submission, () => withdrawAppeal(submission))
  return (
    <div>
      <Button variant="tertiary" tone="danger" onClick={() => setOpen(true)}>
        {text('appeal.withdraw')}
      </Button>
      <Sheet
        open={open}
        tone="warning"
        title={text('appeal.withdraw.question', { number })}
        cancel={text('appeal.cancel')}
        onCancel={() => setOpen(false)}
        action={
          <Button tone="danger" busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {text('appeal.withdraw')}
          </Button>
        }
      >
        <div className="cc-stack">
          <p>{text('appeal.withdraw.what')}</p>
          <ProblemAlert error={withdrawing.error} />
        </div>
      </Sheet>
    </div>
  )
}
