import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removeEvidence, type Submission, submissionQuery } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { Field, SelectField } from '../../../design/Field.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { fileSize } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { DOCUMENT_ENDINGS, EVIDENCE_TYPES, type EvidenceType, isEvidenceType } from './evidenceTypes.ts'
import { FilesOnTheirWay } from './FilesOnTheirWay.tsx'
import { FromDocuments } from './FromDocuments.tsx'
import { KeepDocument } from './KeepDocument.tsx'
import { ProblemList } from './ProblemList.tsx'
import type { FileOnItsWay, Uploads } from './Uploads.ts'

interface EvidenceStepProps {
  submission: Submission
  uploads: Uploads
  files: readonly FileOnItsWay[]
}

/** Documents that support the declaration, and which ones the criteria are usually shown by. */
export function EvidenceStep({ submission, uploads, files }: EvidenceStepProps) {
  const text = useText()
  const [type, setType] = useState<EvidenceType>('dpia')
  const { id, uploads: open, problems } = submission
  const advice = problems.filter(({ pointer }) => pointer === '/evidence')
  const target = { submission: id, purpose: 'evidence' as const, evidenceType: type }
  return (
    <div className="cc-stack">
      <p className="cc-muted">{text('vendor.evidence.lead')}</p>
      <Documents submission={submission} />
      <FilesOnTheirWay
        uploads={uploads}
        files={files.filter((file) => file.target.purpose === 'evidence')}
        open={open.filter(({ purpose }) => purpose === 'EVIDENCE')}
        all={files}
        submission={id}
      />
      <FromDocuments submission={submission} />
      <SelectField
        id="field-evidence-type"
        label={text('vendor.evidence.type')}
        value={type}
        onChange={(event) => setType(event.target.value as EvidenceType)}
      >
        {EVIDENCE_TYPES.map((one) => (
          <option key={one} value={one}>
            {text(`vendor.evidence.type.${one}`)}
          </option>
        ))}
      </SelectField>
      <Field id="field-evidence" label={text('vendor.evidence.choose')} description={text('vendor.evidence.help')}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            multiple
            accept={DOCUMENT_ENDINGS}
            onChange={(event) => {
              for (const file of event.target.files ?? []) uploads.add(file, target, open)
              event.target.value = ''
            }}
          />
        )}
      </Field>
      {advice.length > 0 && (
        <details className="cc-fold">
          <summary>
            <span>{text('vendor.evidence.advice', { count: advice.length })}</span>
          </summary>
          <ProblemList problems={advice} />
        </details>
      )}
    </div>
  )
}

function Documents({ submission: { id, evidence, organisation } }: { submission: Submission }) {
  const text = useText()
  const client = useQueryClient()
  const removing = useMutation({
    mutationFn: (document: string) => removeEvidence(id, document),
    onSettled: () => client.invalidateQueries({ queryKey: submissionQuery(id).queryKey }),
  })
  if (evidence.length === 0) return null
  return (
    <>
      <ProblemAlert error={removing.error} />
      <ul className="cs-links">
        {evidence.map((document) => (
          <li key={document.id}>
            <span>{document.fileName}</span>
            <Button
              variant="tertiary"
              busy={removing.isPending && removing.variables === document.id}
              aria-label={text('vendor.rows.removeNamed', { name: document.fileName })}
              onClick={() => removing.mutate(document.id)}
            >
              {text('vendor.rows.remove')}
            </Button>
            <KeepDocument submission={id} slug={organisation.slug} document={document} />
            <p>
              {[
                isEvidenceType(document.type) ? text(`vendor.evidence.type.${document.type}`) : document.type,
                fileSize(document.size),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
