import { useState } from 'react'
import { type ManagedProgramme, saveRules } from '../../../api/managedProgrammes.ts'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { ReasonSheet } from './ReasonSheet.tsx'
import { type Checked, RulesEditor } from './RulesEditor.tsx'

interface RulesPanelProps {
  programme: ManagedProgramme
  etag: string
  editable: boolean
}

/** The newest rules as text. What was checked and is sound can become the next version. */
export function RulesPanel({ programme, etag, editable }: RulesPanelProps) {
  const text = useText()
  const [rules, setRules] = useState(programme.text)
  const [checked, setChecked] = useState<Checked>()
  const [from, setFrom] = useState('')
  const [saving, setSaving] = useState(false)
  const next = (programme.versions[0]?.number ?? 0) + 1
  const changed = rules !== programme.text
  const sound = checked?.text === rules && checked.preview.savable
  const validFrom = from === '' ? undefined : new Date(from).toISOString()
  return (
    <section className="cc-panel" aria-labelledby="rules">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="rules">
          {text('operator.programmes.rules')}
        </h2>
        <p className="cc-2 cc-muted" role="status">
          {changed && text('operator.programmes.unsaved')}
        </p>
      </div>
      <div className="cc-panel__body">
        <RulesEditor rules={rules} checked={checked} readOnly={!editable} onRules={setRules} onChecked={setChecked}>
          {changed && sound && (
            <Button onClick={() => setSaving(true)}>{text('operator.programmes.save', { number: next })}</Button>
          )}
          {changed && !sound && <span className="cc-2 cc-muted">{text('operator.programmes.checkFirst')}</span>}
        </RulesEditor>
      </div>
      {saving && (
        <ReasonSheet
          title={text('operator.programmes.save', { number: next })}
          act={text('operator.programmes.save', { number: next })}
          send={(reason) => saveRules(programme.slug, rules, validFrom, reason, etag)}
          onDone={() => setFrom('')}
          onClose={() => setSaving(false)}
        >
          <TextField
            id="field-validFrom"
            type="datetime-local"
            label={text('operator.programmes.validFrom')}
            description={text('operator.programmes.validFromHelp')}
            optional
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </ReasonSheet>
      )}
    </section>
  )
}
