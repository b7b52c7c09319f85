import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentDetails } from '../../../api/documents.ts'
import { Button } from '../../../design/Button.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { DetailsFields } from './DetailsFields.tsx'

interface DetailsSheetProps {
  title: string
  begin: DocumentDetails
  /** Sends them; the sheet closes when it succeeds. */
  save: (details: DocumentDetails) => Promise<unknown>
  onClose: () => void
}

/** Asks over the page what a document is. */
export function DetailsSheet({ title, begin, save, onClose }: DetailsSheetProps) {
  const text = useText()
  const [details, setDetails] = useState(begin)
  const saving = useMutation({ mutationFn: save, onSuccess: onClose })
  return (
    <Sheet
      open
      title={title}
      cancel={text('vendor.documents.cancel')}
      onCancel={onClose}
      action={
        <Button busy={saving.isPending} onClick={() => saving.mutate(details)}>
          {text('vendor.documents.save')}
        </Button>
      }
    >
      <div className="cs-form">
        <FormProblem error={saving.error} />
        <DetailsFields details={details} error={saving.error} onChange={setDetails} />
      </div>
    </Sheet>
  )
}
