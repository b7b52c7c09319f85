import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Versioned } from '../../../api/http.ts'
import { addMeaning, changeMeaning, type Meaning, meaningQuery, removeMeaning } from '../../../api/meanings.ts'
import { asProblem, pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { History } from '../../../domain/case/History.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Trial } from './Trial.tsx'
import { WordFields } from './WordFields.tsx'
import { namesOf, typedOf } from './words.ts'

/** One meaning: its words, what they would find, and who changed it why. */
export function MeaningEditor({ id }: { id: string }) {
  const found = useQuery({ ...meaningQuery(id), refetchOnWindowFocus: false })
  if (found.error && asProblem(found.error).status === 404) return <NotFound />
  return (
    <div className="cc-stack">
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && <Editor read={found.data} />}
    </div>
  )
}

function Editor({ read: { value: meaning, etag } }: { read: Versioned<Meaning> }) {
  const text = useText()
  const client = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(meaning.names))
  const [reason, setReason] = useState('')
  const gone = meaning.origin === 'REMOVED'
  const done = () => {
    setReason('')
    return client.invalidateQueries({ queryKey: ['meanings'] })
  }
  const saving = useMutation({
    mutationFn: () =>
      gone ? addMeaning(meaning.id, namesOf(typed), reason) : changeMeaning(meaning.id, namesOf(typed), reason, etag),
    onSuccess: done,
  })
  const removing = useMutation({
    mutationFn: () => removeMeaning(meaning.id, reason, etag),
    onSuccess: done,
  })
  const error = saving.error ?? removing.error
  return (
    <>
      <form
        className="cc-panel"
        aria-labelledby="meaning"
        onSubmit={(event) => {
          event.preventDefault()
          removing.reset()
          saving.mutate()
        }}
      >
        <div className="cc-panel__head">
          <h2 className="cc-h3" id="meaning">
            {meaning.id}
          </h2>
          <p className="cc-2 cc-muted">{text(`operator.meanings.origin.${meaning.origin}`)}</p>
        </div>
        <div className="cc-panel__body">
          <FormProblem error={error} />
          <p className="cc-2 cc-muted">{text('operator.meanings.wordsHelp')}</p>
          <WordFields typed={typed} error={error} onChange={setTyped} />
          <TextField
            id="field-reason"
            label={text('operator.meanings.reason')}
            maxLength={300}
            value={reason}
            error={pointed(error, '/reason')}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="cc-row">
            <Button type="submit" busy={saving.isPending}>
              {text(gone ? 'operator.meanings.bringBack' : 'operator.meanings.save')}
            </Button>
            {!gone && (
              <Button
                variant="tertiary"
                tone="danger"
                busy={removing.isPending}
                onClick={() => {
                  saving.reset()
                  removing.mutate()
                }}
              >
                {text('operator.meanings.remove')}
              </Button>
            )}
          </div>
        </div>
      </form>
      <Trial id={meaning.id} typed={typed} />
      <section className="cc-panel" aria-labelledby="history">
        <div className="cc-panel__head">
          <h2 className="cc-h3" id="history">
            {text('operator.taxonomy.history')}
          </h2>
        </div>
        <div className="cc-panel__body">
          {meaning.history.length === 0 && <p className="cc-muted">{text('operator.meanings.unedited')}</p>}
          <History
            lines={meaning.history.map(({ at, action, by, reason: why }) => ({
              at,
              what: text(`operator.meanings.history.${action}`),
              by,
              detail: why,
            }))}
          />
        </div>
      </section>
    </>
  )
}
