import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { describeDocument, documentsQuery, removeDocument, type VaultDocument } from '../../../api/documents.ts'
import { Button } from '../../../design/Button.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { detailsOf } from './DetailsFields.tsx'
import { DetailsSheet } from './DetailsSheet.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { NewDocument } from './NewDocument.tsx'

/** What an organisation keeps once and attaches to many submissions. */
export function DocumentsPart({ slug }: { slug: string }) {
  const text = useText()
  const client = useQueryClient()
  const documents = useQuery(documentsQuery(slug))
  const [edited, setEdited] = useState<VaultDocument>()
  const [leaving, setLeaving] = useState<VaultDocument>()
  const reload = () => client.invalidateQueries({ queryKey: documentsQuery(slug).queryKey })
  const removing = useMutation({
    mutationFn: (document: VaultDocument) => removeDocument(slug, document.id),
    onSuccess: () => setLeaving(undefined),
    onSettled: reload,
  })
  return (
    <section className="cc-stack" data-gap="6" aria-labelledby="documents">
      <h2 className="cc-h2" id="documents">
        {text('vendor.documents.title')}
      </h2>
      <p className="cc-muted">{text('vendor.documents.lead')}</p>
      {documents.isPending && <RowsSkeleton rows={2} />}
      <ProblemAlert error={documents.error} onRetry={() => void documents.refetch()} />
      {documents.data?.length === 0 && <p>{text('vendor.documents.none')}</p>}
      {documents.data && documents.data.length > 0 && (
        <DocumentTable slug={slug} documents={documents.data} onEdit={setEdited} onRemove={setLeaving} />
      )}
      <NewDocument key={documents.data?.length} slug={slug} />
      {edited && (
        <DetailsSheet
          title={text('vendor.documents.editNamed', { name: edited.title })}
          begin={detailsOf(edited)}
          save={(details) => describeDocument(slug, edited.id, details).then(reload)}
          onClose={() => setEdited(undefined)}
        />
      )}
      {leaving && (
        <Sheet
          open
          tone="danger"
          title={text('vendor.documents.removeQuestion', { name: leaving.title })}
          cancel={text('vendor.documents.cancel')}
          onCancel={() => setLeaving(undefined)}
          action={
            <Button tone="danger" busy={removing.isPending} onClick={() => removing.mutate(leaving)}>
              {text('vendor.rows.remove')}
            </Button>
          }
        >
          <ProblemAlert error={removing.error} />
          <p>{text('vendor.documents.removeText')}</p>
        </Sheet>
      )}
    </section>
  )
}
