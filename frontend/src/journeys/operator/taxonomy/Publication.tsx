import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { pointed } from '../../../api/problem.ts'
import { discardDraft, type Entry, type EntryKind, publishDraft } from '../../../api/taxonomyEditing.ts'
import { Button, ButtonLink } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { MessageId } from '../../../i18n/messages.ts'
import { instantOf } from './editing.ts'
import { Removal } from './Removal.tsx'

/** Why there is nothing to publish. */
function rest(entry: Entry, dirty: boolean): MessageId {
  if (dirty) return 'operator.taxonomy.saveFirst'
  return entry.editions[0]?.ended ? 'operator.taxonomy.removed' : 'operator.taxonomy.noDraft'
}

interface PublicationProps {
  kind: EntryKind
  slug: string
  entry: Entry
  etag: string
  /** Whether something is not saved yet: only what is saved can be looked at and published. */
  dirty: boolean
  onDiscarded: () => void
}

/** Look at the draft, publish it now or later, or throw it away. */
export function Publication({ kind, slug, entry, etag, dirty, onDiscarded }: PublicationProps) {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [from, setFrom] = useState('')
  const refresh = () => client.invalidateQueries({ queryKey: ['taxonomy', kind] })
  const publishing = useMutation({
    mutationFn: () => publishDraft(kind, slug, instantOf(from), etag),
    onSuccess: (published) => {
      void refresh()
      if (published.slug !== slug) go(`/operate/taxonomy/${kind}/${published.slug}`)
    },
  })
  const discarding = useMutation({
    mutationFn: () => discardDraft(kind, slug, etag),
    onSuccess: async () => {
      if (entry.editions.length === 0) go(`/operate/taxonomy/${kind}`)
      await refresh()
      onDiscarded()
    },
  })
  return (
    <section className="cc-panel" aria-labelledby="publication">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="publication">
          {text('operator.taxonomy.publication')}
        </h2>
      </div>
      <div className="cc-panel__body">
        <FormProblem
          error={publishing.error ?? discarding.error}
          nameOf={(pointer) => pointer.split('/').slice(1).join(', ')}
        />
        {!entry.draft || dirty ? (
          <>
            <p className="cc-2 cc-muted">{text(rest(entry, dirty))}</p>
            {!dirty && entry.allowedActions.includes('REMOVED') && <Removal kind={kind} entry={entry} etag={etag} />}
          </>
        ) : (
          <>
            <TextField
              id="field-visibleFrom"
              type="datetime-local"
              label={text('operator.taxonomy.from')}
              description={text('operator.taxonomy.fromHelp')}
              optional
              value={from}
              error={pointed(publishing.error, '/visibleFrom')}
              onChange={(event) => setFrom(event.target.value)}
            />
            <div className="cc-row">
              <ButtonLink variant="secondary" href={`/${kind}/${entry.slug}/preview`} target="_blank">
                {text('operator.taxonomy.preview')}
              </ButtonLink>
              <Button busy={publishing.isPending} onClick={() => publishing.mutate()}>
                {text(from === '' ? 'operator.taxonomy.publish' : 'operator.taxonomy.schedule')}
              </Button>
              <Button variant="tertiary" tone="danger" busy={discarding.isPending} onClick={() => discarding.mutate()}>
                {text('operator.taxonomy.discard')}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  )
}
