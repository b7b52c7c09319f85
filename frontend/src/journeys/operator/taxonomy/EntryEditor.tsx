import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Versioned } from '../../../api/http.ts'
import { asProblem } from '../../../api/problem.ts'
import {
  type Content,
  type Entry,
  type EntryKind,
  entriesQuery,
  entryQuery,
  saveDraft,
} from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import type { MessageId } from '../../../i18n/messages.ts'
import { readable } from '../../../i18n/texts.ts'
import { EntryFields } from './EntryFields.tsx'
import { EntryHistory } from './EntryHistory.tsx'
import { EntryPlace } from './EntryPlace.tsx'
import { Publication } from './Publication.tsx'
import { StepList } from './StepList.tsx'

/** One entry: its texts in each language, its steps, and when citizens see them. */
export function EntryEditor({ kind, slug }: { kind: EntryKind; slug: string }) {
  const found = useQuery({ ...entryQuery(kind, slug), refetchOnWindowFocus: false })
  const [discarded, setDiscarded] = useState(0)
  if (found.error && asProblem(found.error).status === 404) return <NotFound />
  return (
    <div className="cc-stack">
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && (
        <Editor
          key={discarded}
          kind={kind}
          slug={slug}
          read={found.data}
          onDiscarded={() => setDiscarded(discarded + 1)}
        />
      )}
    </div>
  )
}

/** How what is typed stands to what citizens see. */
function stateOf(entry: Entry, dirty: boolean): MessageId {
  if (dirty) return 'operator.taxonomy.unsaved'
  if (entry.draft) return 'operator.taxonomy.draftSaved'
  return entry.editions[0]?.ended ? 'operator.taxonomy.ended' : 'operator.taxonomy.asPublished'
}

interface EditorProps {
  kind: EntryKind
  slug: string
  read: Versioned<Entry>
  /** The draft is gone: what is typed here has to go as well. */
  onDiscarded: () => void
}

function Editor({ kind, slug, read: { value: entry, etag }, onDiscarded }: EditorProps) {
  const text = useText()
  const client = useQueryClient()
  const [content, setContent] = useState<Content>(entry.content)
  const [language, setLanguage] = useState<string>('nb')
  const [saved, setSaved] = useState<Content>(entry.content)
  const dirty = content !== saved
  const all = useQuery(entriesQuery(kind))
  const saving = useMutation({
    mutationFn: () => saveDraft(kind, slug, content, etag),
    // Busy until the new version is here: the next save has to name it.
    onSuccess: () => {
      setSaved(content)
      return client.invalidateQueries({ queryKey: ['taxonomy', kind] })
    },
  })
  return (
    <>
      <form
        className="cc-panel"
        aria-labelledby="entry"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <div className="cc-panel__head">
          <h2 className="cc-h3" id="entry">
            {readable(content.names)}
          </h2>
          <p className="cc-2 cc-muted" role="status">
            {text(stateOf(entry, dirty))}
          </p>
        </div>
        <div className="cc-panel__body">
          <FormProblem error={saving.error} nameOf={(pointer) => pointer.split('/').slice(1).join(', ')} />
          <EntryPlace kind={kind} entry={entry} etag={etag} count={all.data?.length ?? 0} />
          <fieldset className="cc-tabs cc-tabs--group" aria-label={text('operator.taxonomy.language')}>
            {Object.entries(LANGUAGES).map(([tag, name]) => (
              <button
                key={tag}
                type="button"
                aria-current={tag === language ? 'true' : undefined}
                lang={tag}
                onClick={() => setLanguage(tag)}
              >
                {name}
                {!content.names[tag] && <span className="cc-tag">{text('operator.taxonomy.missing')}</span>}
              </button>
            ))}
          </fieldset>
          <EntryFields kind={kind} entry={entry} content={content} language={language} onChange={setContent} />
          {kind === 'life-events' && <StepList content={content} language={language} onChange={setContent} />}
          <div className="cc-row">
            <Button type="submit" variant="secondary" busy={saving.isPending}>
              {text('operator.taxonomy.save')}
            </Button>
          </div>
        </div>
      </form>
      <Publication kind={kind} slug={slug} entry={entry} etag={etag} dirty={dirty} onDiscarded={onDiscarded} />
      <EntryHistory kind={kind} entry={entry} />
    </>
  )
}
