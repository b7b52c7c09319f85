import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Case, type CaseWaiver, type Criterion, caseQuery, decideWaiver } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ReasonSheet } from './ReasonSheet.tsx'
import { WaiveSheet } from './WaiveSheet.tsx'

/** The exceptions from a criterion that are proposed or hold for this case, and the way to propose one. */
export function Waivers({ shown, criterion }: { shown: Case; criterion: Criterion }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const waivers = shown.waivers.filter((waiver) => waiver.criterion === criterion.id)
  const mayPropose =
    waivers.length === 0 &&
    shown.allowedActions.includes('WAIVE') &&
    criterion.state === 'NOT_MET' &&
    criterion.severity !== 'BLOCKING'
  if (waivers.length === 0 && !mayPropose) return null
  return (
    <section className="cc-stack" data-gap="2" aria-label={text('certifier.waiver.title')}>
      {waivers.map((waiver) => (
        <WaiverBlock key={waiver.id} shown={shown} waiver={waiver} />
      ))}
      {mayPropose && (
        <p>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            data-size="sm"
            onClick={() => setOpen(true)}
          >
            {text('certifier.waive.open')}
          </button>
        </p>
      )}
      <WaiveSheet shown={shown} criterion={criterion} open={open} onClose={() => setOpen(false)} />
    </section>
  )
}

function WaiverBlock({ shown, waiver }: { shown: Case; waiver: CaseWaiver }) {
  const text = useText()
  const client = useQueryClient()
  const [sheet, setSheet] = useState<'RETURN' | 'END'>()
  const granting = useMutation({
    mutationFn: () => decideWaiver(waiver.id, 'CONFIRM'),
    onSuccess: () => client.invalidateQueries({ queryKey: caseQuery(shown.id).queryKey }),
  })
  const may = (action: CaseWaiver['allowedActions'][number]) => waiver.allowedActions.includes(action)

  async function decide(action: 'RETURN' | 'END', reason: string): Promise<Case> {
    await decideWaiver(waiver.id, action, reason)
    return client.fetchQuery({ ...caseQuery(shown.id), staleTime: 0 })
  }

  return (
    <article className="cc-block" data-color={waiver.status === 'PROPOSED' ? 'warning' : undefined}>
      <div className="cc-block__head">
        <h3>{text(`certifier.waiver.${waiver.status}`, { until: longDate(waiver.until) })}</h3>
      </div>
      <div className="cc-block__body">
        <p>{waiver.reason}</p>
        <p className="cc-2 cc-muted">
          {text('certifier.waiver.by', { name: waiver.proposedBy.name, when: longDate(waiver.proposedAt) })}{' '}
          {waiver.releaseVersion && text('certifier.waive.onlyVersion', { version: waiver.releaseVersion })}{' '}
          {waiver.profile && text('certifier.waive.onlyProfile')}
        </p>
        <ProblemAlert error={granting.error} />
        <p className="cc-row">
          {may('CONFIRM') && (
            <Button busy={granting.isPending} onClick={() => granting.mutate()}>
              {text('certifier.waiver.grant')}
            </Button>
          )}
          {may('RETURN') && (
            <Button variant="secondary" onClick={() => setSheet('RETURN')}>
              {text('certifier.waiver.return')}
            </Button>
          )}
          {may('END') && (
            <Button variant="secondary" onClick={() => setSheet('END')}>
              {text('certifier.waiver.end')}
            </Button>
          )}
        </p>
        <ReasonSheet
          shown={shown}
          open={sheet !== undefined}
          onClose={() => setSheet(undefined)}
          fieldId={`field-waiver-${waiver.id}`}
          title={text(sheet === 'RETURN' ? 'certifier.waiver.returnTitle' : 'certifier.waiver.endTitle')}
          help={text('certifier.waiver.help')}
          missing={text('certifier.waiver.missing')}
          act={text(sheet === 'RETURN' ? 'certifier.waiver.return' : 'certifier.waiver.end')}
          onAct={(reason) => decide(sheet ?? 'END', reason)}
        />
      </div>
    </article>
  )
}
