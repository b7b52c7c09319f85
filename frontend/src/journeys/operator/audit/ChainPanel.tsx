import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadAudit, type Verification, verifyAudit } from '../../../api/audit.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { saveFile } from '../../../lib/saveFile.ts'

/** Looks whether the log is whole, and hands it out as a file. */
export function ChainPanel() {
  const text = useText()
  const client = useQueryClient()
  const [head, setHead] = useState('')
  const verifying = useMutation({ mutationFn: () => verifyAudit(head) })
  const exporting = useMutation({
    mutationFn: downloadAudit,
    onSuccess: (file) => {
      saveFile('access-audit.jsonl', file)
      void client.invalidateQueries({ queryKey: ['audit'] })
    },
  })
  return (
    <section className="cc-stack" aria-label={text('operator.audit.verify')}>
      <div className="cc-row">
        <Button busy={verifying.isPending} onClick={() => verifying.mutate()}>
          <Icon name="SealCheckmark" size="sm" />
          {text('operator.audit.verify')}
        </Button>
        <Button variant="secondary" busy={exporting.isPending} onClick={() => exporting.mutate()}>
          <Icon name="Download" size="sm" />
          {text('operator.audit.export')}
        </Button>
      </div>
      <details className="cc-fold">
        <summary>
          <span>{text('operator.audit.head')}</span>
        </summary>
        <div className="cc-fold__body">
          <TextArea
            id="audit-head"
            label={text('operator.audit.head')}
            description={text('operator.audit.headHelp')}
            maxLength={2000}
            rows={3}
            value={head}
            onChange={(event) => setHead(event.target.value)}
          />
        </div>
      </details>
      <ProblemAlert error={verifying.error ?? exporting.error} />
      {verifying.data && <Found found={verifying.data} />}
    </section>
  )
}

function Found({ found }: { found: Verification }) {
  const text = useText()
  if (found.intact) {
    return (
      <Notice tone="success" arrived>
        <p>{text('operator.audit.intact', { count: found.entries })}</p>
      </Notice>
    )
  }
  const place = found.brokenAt ?? 0
  return (
    <Notice
      tone="danger"
      arrived
      title={place === 0 ? text('operator.audit.brokenHead') : text('operator.audit.broken', { place })}
    >
      {found.why && <p>{text(`operator.audit.why.${found.why}`)}</p>}
      {place > 0 && <p>{text('operator.audit.brokenAct')}</p>}
    </Notice>
  )
}
