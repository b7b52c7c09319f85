import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type MeasureKind, proposeMeasure } from '../../../api/certificates.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { useFreshCertificate } from './useFreshCertificate.ts'

const CONSEQUENCES = {
  SUSPENSION: [
    ['PersonCheckmark', 'certifier.measure.after.second'],
    ['Eye', 'certifier.measure.after.hidden'],
    ['EnvelopeClosed', 'certifier.measure.after.vendor'],
    ['ArrowUndo', 'certifier.measure.after.back'],
  ],
  EMERGENCY: [
    ['Eye', 'certifier.measure.after.hiddenNow'],
    ['Hourglass', 'certifier.measure.after.day'],
    ['EnvelopeClosed', 'certifier.measure.after.vendor'],
  ],
  RESTORATION: [
    ['PersonCheckmark', 'certifier.measure.after.second'],
    ['Eye', 'certifier.measure.after.shown'],
    ['EnvelopeClosed', 'certifier.measure.after.vendor'],
  ],
  REVOCATION: [
    ['PersonCheckmark', 'certifier.measure.after.second'],
    ['Mobile', 'certifier.measure.after.recall'],
    ['EnvelopeClosed', 'certifier.measure.after.vendor'],
    ['XMarkOctagon', 'certifier.measure.after.forGood'],
  ],
} as const satisfies Record<MeasureKind, readonly (readonly [IconName, string])[]>

interface MeasureSheetProps {
  number: string
  /** What is proposed; closed without one. */
  kind: MeasureKind | undefined
  onClose: () => void
}

/** Proposes a measure: what will happen stands beside the reason before anything is pressed. */
export function MeasureSheet({ number, kind, onClose }: MeasureSheetProps) {
  const text = useText()
  const fresh = useFreshCertificate(number)
  const [reason, setReason] = useState('')
  const [remedy, setRemedy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const proposing = useMutation({
    mutationFn: (wanted: MeasureKind) => proposeMeasure(number, wanted, reason.trim(), remedy.trim()),
    onSuccess: onClose,
    onSettled: fresh,
  })

  function submit() {
    if (reason.trim() === '') {
      setMissing(true)
      document.getElementById('measure-reason')?.focus()
    } else if (kind) proposing.mutate(kind)
  }

  return (
    <Sheet
      open={kind !== undefined}
      tone={kind === 'RESTORATION' ? 'info' : 'danger'}
      title={kind ? text(`certifier.measure.title.${kind}`, { number }) : ''}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        kind && (
          <Button
            busy={proposing.isPending}
            onClick={submit}
            {...(kind !== 'RESTORATION' && { tone: 'danger' as const })}
          >
            {text(kind === 'EMERGENCY' ? 'certifier.measure.now' : 'certifier.measure.propose')}
          </Button>
        )
      }
    >
      {kind && (
        <>
          <div className="cc-stack">
            <FormProblem error={proposing.error} />
            <TextArea
              id="measure-reason"
              label={text('certifier.measure.reason')}
              description={text('certifier.measure.reasonHelp')}
              maxLength={2000}
              value={reason}
              error={isMissing ? text('certifier.measure.reasonMissing') : pointed(proposing.error, '/reason')}
              onChange={(event) => {
                setMissing(false)
                setReason(event.target.value)
              }}
            />
            <TextArea
              id="measure-remedy"
              label={text('certifier.measure.remedy')}
              description={text('certifier.measure.remedyHelp')}
              optional
              maxLength={2000}
              value={remedy}
              error={pointed(proposing.error, '/remedy')}
              onChange={(event) => setRemedy(event.target.value)}
            />
          </div>
          <section className="cc-panel" data-tint aria-labelledby="measure-after">
            <div className="cc-panel__head">
              <h3 className="cc-h3" id="measure-after">
                {text('certifier.measure.after')}
              </h3>
            </div>
            <div className="cc-panel__body">
              <ul className="cc-because">
                {CONSEQUENCES[kind].map(([icon, key]) => (
                  <li key={key}>
                    <Icon name={icon} size="sm" />
                    {text(key)}
                  </li>
                ))}
              </ul>
            </div>
          </section>
        </>
      )}
    </Sheet>
  )
}
