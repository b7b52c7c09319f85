import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { documentsQuery, keepDocument } from '../../../api/documents.ts'
import type { SubmittedFile } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { NOTHING_SAID } from '../documents/DetailsFields.tsx'
import { DetailsSheet } from '../documents/DetailsSheet.tsx'
import { isEvidenceType } from './evidenceTypes.ts'

interface KeepDocumentProps {
  submission: string
  slug: string
  document: SubmittedFile
}

/** Takes a document of this submission among those of the organisation, for its other apps. */
export function KeepDocument({ submission, slug, document: { id, fileName, sha256, type } }: KeepDocumentProps) {
  const text = useText()
  const client = useQueryClient()
  const documents = useQuery(documentsQuery(slug))
  const [asking, setAsking] = useState(false)
  const kept = documents.data?.some((one) => one.sha256 === sha256)
  if (kept) return <span className="cc-2 cc-muted">{text('vendor.documents.kept')}</span>
  return (
    <>
      <Button
        variant="tertiary"
        aria-label={text('vendor.documents.keepNamed', { name: fileName })}
        onClick={() => setAsking(true)}
      >
        {text('vendor.documents.keep')}
      </Button>
      {asking && (
        <DetailsSheet
          title={text('vendor.documents.keepNamed', { name: fileName })}
          begin={{
            ...NOTHING_SAID,
            type: isEvidenceType(type) ? type : 'other',
            title: fileName.replace(/\.\w+$/, ''),
          }}
          save={(details) =>
            keepDocument(submission, id, details).then(() =>
              client.invalidateQueries({ queryKey: documentsQuery(slug).queryKey }),
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
