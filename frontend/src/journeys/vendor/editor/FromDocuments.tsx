import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attachDocument, documentsQuery } from '../../../api/documents.ts'
import { type Submission, submissionQuery } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField } from '../../../design/Field.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { isEvidenceType } from './evidenceTypes.ts'

/** Attaches what the organisation has already; nothing when there is nothing left to attach. */
export function FromDocuments({ submission: { id, organisation, evidence } }: { submission: Submission }) {
  const text = useText()
  const client = useQueryClient()
  const documents = useQuery(documentsQuery(organisation.slug))
  const [chosen, setChosen] = useState('')
  const attaching = useMutation({
    mutationFn: (document: string) => attachDocument(id, document),
    onSuccess: () => setChosen(''),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: submissionQuery(id).queryKey }),
        client.invalidateQueries({ queryKey: documentsQuery(organisation.slug).queryKey }),
      ]),
  })
  const open = (documents.data ?? []).filter(
    (document) =>
      !document.expired && !evidence.some(({ sha256, type }) => sha256 === document.sha256 && type === document.type),
  )
  const first = open[0]
  if (!first) return <ProblemAlert error={attaching.error ?? documents.error} />
  return (
    <div className="cc-stack">
      <ProblemAlert error={attaching.error} />
      <div className="cc-row">
        <SelectField
          id="field-document"
          label={text('vendor.documents.from')}
          description={text('vendor.documents.fromHelp')}
          value={chosen || first.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {open.map((document) => (
            <option key={document.id} value={document.id}>
              {[
                document.title,
                isEvidenceType(document.type) ? text(`vendor.evidence.type.${document.type}`) : document.type,
                document.issuer,
              ].join(', ')}
            </option>
          ))}
        </SelectField>
        <Button variant="secondary" busy={attaching.isPending} onClick={() => attaching.mutate(chosen || first.id)}>
          {text('vendor.documents.attach')}
        </Button>
      </div>
    </div>
  )
}
