import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CannedText, cannedTextsQuery, removeCannedText } from '../../../api/cannedTexts.ts'
import { Button } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { languageName } from '../../../i18n/texts.ts'
import { TextForm } from './TextForm.tsx'

/** The texts that certifiers share, to add to, mend and throw away. */
export function TextsPage() {
  const text = useText()
  const client = useQueryClient()
  const all = useQuery(cannedTextsQuery)
  const [written, setWritten] = useState<string>()
  const reload = () => client.invalidateQueries({ queryKey: cannedTextsQuery.queryKey })
  const removing = useMutation({ mutationFn: removeCannedText, onSettled: reload })
  const done = () => {
    setWritten(undefined)
    void reload()
  }
  return (
    <div className="cc-stack">
      <h1 className="cc-h1">{text('certifier.canned.title')}</h1>
      <p>{text('certifier.canned.lead')}</p>
      <ProblemAlert error={all.error ?? removing.error} onRetry={() => void all.refetch()} />
      {written === 'new' ? (
        <TextForm onDone={done} onCancel={() => setWritten(undefined)} />
      ) : (
        <p>
          <Button onClick={() => setWritten('new')}>{text('certifier.canned.add')}</Button>
        </p>
      )}
      {all.isPending && <RowsSkeleton rows={4} />}
      {all.data?.items.length === 0 && <p className="cc-muted">{text('certifier.canned.empty')}</p>}
      {all.data?.items.map((one) =>
        written === one.id ? (
          <TextForm key={one.id} edited={one} onDone={done} onCancel={() => setWritten(undefined)} />
        ) : (
          <Line key={one.id} one={one} onEdit={() => setWritten(one.id)} onRemove={() => removing.mutate(one.id)} />
        ),
      )}
    </div>
  )
}

function Line({ one, onEdit, onRemove }: { one: CannedText; onEdit: () => void; onRemove: () => void }) {
  const text = useText()
  return (
    <article className="cc-panel" aria-labelledby={`text-${one.id}`}>
      <div className="cc-panel__head">
        <h2 className="cc-h3" id={`text-${one.id}`}>
          {one.title}
        </h2>
        <span className="cc-tag">{one.criterion || text('certifier.canned.any')}</span>
      </div>
      <div className="cc-panel__body cc-stack" data-gap="2">
        {Object.entries(one.texts).map(([language, words]) => (
          <p key={language}>
            <span className="cc-2 cc-muted">{languageName(language)}: </span>
            <span lang={language}>{words}</span>
          </p>
        ))}
        <div className="cs-actions">
          <Button variant="secondary" onClick={onEdit}>
            {text('certifier.canned.change')}
          </Button>
          <Button variant="tertiary" tone="danger" onClick={onRemove}>
            {text('certifier.canned.remove')}
          </Button>
        </div>
      </div>
    </article>
  )
}
