import { useState } from 'react'
import { arrange, type ManagedProgramme } from '../../../api/managedProgrammes.ts'
import { Button } from '../../../design/Button.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { ArrangementFields } from './ArrangementFields.tsx'
import { ReasonSheet } from './ReasonSheet.tsx'

interface ArrangementPanelProps {
  programme: ManagedProgramme
  etag: string
}

/** What surrounds the rules; every change has a reason. */
export function ArrangementPanel({ programme, etag }: ArrangementPanelProps) {
  const text = useText()
  const [arrangement, setArrangement] = useState(programme.arrangement)
  const [saving, setSaving] = useState(false)
  return (
    <section className="cc-panel" aria-labelledby="arrangement">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="arrangement">
          {text('operator.programmes.arrangement')}
        </h2>
      </div>
      <div className="cc-panel__body">
        <div className="cc-stack">
          <ArrangementFields arrangement={arrangement} onChange={setArrangement} />
          <div className="cc-row">
            <Button
              variant="secondary"
              disabled={arrangement === programme.arrangement}
              onClick={() => setSaving(true)}
            >
              {text('operator.programmes.saveArrangement')}
            </Button>
          </div>
        </div>
      </div>
      {saving && (
        <ReasonSheet
          title={text('operator.programmes.saveArrangement')}
          act={text('operator.programmes.saveArrangement')}
          send={(reason) => arrange(programme.slug, arrangement, reason, etag)}
          onClose={() => setSaving(false)}
        />
      )}
    </section>
  )
}
