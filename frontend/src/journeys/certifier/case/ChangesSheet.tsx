import { useState } from 'react'
import { pointed } from '../../../api/problem.ts'
import { type Case, requestChanges } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Said } from '../../../design/Said.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { waitsForVendor } from '../../../domain/case/criterionWindow.ts'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { InsertText } from '../texts/InsertText.tsx'
import { useCaseAct } from './useCaseAct.ts'

interface ChangesSheetProps {
  shown: Case
  open: boolean
  onClose: () => void
}

/** Sends the submission back: what is asked for, in one letter, and which criteria it is about. */
export function ChangesSheet({ shown, open, onClose }: ChangesSheetProps) {
  const text = useText()
  const concerned = shown.criteria.filter(({ id, state }) => state === 'NOT_MET' || waitsForVendor(id, shown.messages))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [summary, setSummary] = useState('')
  const [missing, setMissing] = useState(false)
  const criteria = concerned.map(({ id }) => id).filter((id) => !left.has(id))
  const asking = useCaseAct(
    shown.id,
    () => requestChanges(shown, { summary: summary.trim(), criteria }),
    () => {
      setSummary('')
      onClose()
    },
  )

  function toggle(id: string) {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }

  return (
    <Sheet
      open={open}
      tone="warning"
      title={text('certifier.changes.title', { vendor: shown.organisation.name })}
      cancel={text('certifier.cancel')}
      onCancel={onClose}
      action={
        <Button busy={asking.isPending} onClick={() => (summary.trim() === '' ? setMissing(true) : asking.mutate())}>
          {text('certifier.changes.act')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={asking.error} />
        <TextArea
          id="field-summary"
          label={text('certifier.changes.summary')}
          description={text('certifier.changes.help')}
          rows={5}
          maxLength={4000}
          value={summary}
          error={missing ? text('certifier.changes.missing') : pointed(asking.error, '/summary')}
          onChange={(event) => {
            setMissing(false)
            setSummary(event.target.value)
          }}
        />
        <InsertText country={shown.organisation.country} field={summary} onField={setSummary} />
        <p className="cc-2 cc-muted">{text('certifier.changes.consequence')}</p>
      </div>
      <fieldset className="cc-plain">
        <legend className="ds-label">{text('certifier.changes.criteria')}</legend>
        {concerned.length === 0 && <p className="cc-2 cc-muted">{text('certifier.changes.none')}</p>}
        {concerned.map(({ id, statement, ruling, findings }) => (
          <label key={id} className="cc-check">
            <input className="ds-input" type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
            <span>
              <b>{id}</b> <Said texts={statement} />
              <span className="cc-2 cc-muted"> {ruling?.reason || findings[0]?.message}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Sheet>
  )
}
