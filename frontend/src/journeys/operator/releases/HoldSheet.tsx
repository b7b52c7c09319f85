import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { quarantineRelease, type Release, restoreRelease } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

const CONSEQUENCES = {
  quarantine: [
    ['Eye', 'operator.hold.quarantine.hidden'],
    ['Download', 'operator.hold.quarantine.download'],
    ['Mobile', 'operator.hold.quarantine.devices'],
    ['Buildings3', 'operator.hold.quarantine.vendor'],
    ['ArrowUndo', 'operator.hold.quarantine.back'],
  ],
  restore: [
    ['Eye', 'operator.hold.restore.shown'],
    ['Download', 'operator.hold.restore.download'],
    ['SealCheckmark', 'operator.hold.restore.certificate'],
  ],
} as const satisfies Record<string, readonly (readonly [IconName, string])[]>

interface HoldSheetProps {
  /** The release to hold back, or to bring back when it is held; the sheet is closed without one. */
  release: Release | undefined
  onClose: () => void
}

/** Quarantine and its end: what will happen stands beside the reason before anything is pressed. */
export function HoldSheet({ release, onClose }: HoldSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const act = release?.allowedActions.includes('RESTORE') ? 'restore' : 'quarantine'
  const acting = useMutation({
    mutationFn: (one: Release) =>
      act === 'restore' ? restoreRelease(one, reason.trim()) : quarantineRelease(one, reason.trim()),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ['releases'] }),
  })
  const name = release ? `${readable(release.listingName)} ${release.releaseVersion}` : ''

  function submit() {
    if (reason.trim() === '') {
      setMissing(true)
      document.getElementById('field-reason')?.focus()
    } else if (release) acting.mutate(release)
  }

  return (
    <Sheet
      open={release !== undefined}
      tone={act === 'quarantine' ? 'danger' : 'info'}
      title={text(`operator.hold.${act}.title`, { name })}
      cancel={text('operator.cancel')}
      onCancel={onClose}
      action={
        <Button busy={acting.isPending} onClick={submit} {...(act === 'quarantine' && { tone: 'danger' as const })}>
          {text(`operator.hold.${act}.act`)}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={acting.error} />
        <TextArea
          id="field-reason"
          label={text('operator.hold.reason')}
          description={text('operator.hold.reasonHelp')}
          maxLength={1000}
          value={reason}
          error={missing ? text('operator.hold.reasonMissing') : pointed(acting.error, '/reason')}
          onChange={(event) => {
            setMissing(false)
            setReason(event.target.value)
          }}
        />
      </div>
      <section className="cc-panel" data-tint aria-labelledby="hold-after">
        <div className="cc-panel__head">
          <h3 className="cc-h3" id="hold-after">
            {text('operator.hold.after')}
          </h3>
          <span className="cc-2 cc-muted">{text('operator.hold.notYet')}</span>
        </div>
        <div className="cc-panel__body">
          <ul className="cc-because">
            {CONSEQUENCES[act].map(([icon, key]) => (
              <li key={key}>
                <Icon name={icon} size="sm" />
                {text(key)}
              </li>
            ))}
          </ul>
        </div>
      </section>
    </Sheet>
  )
}
