import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { addMeaning } from '../../../api/meanings.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { Trial } from './Trial.tsx'
import { WordFields } from './WordFields.tsx'
import { namesOf, typedOf } from './words.ts'

/** Teaches the search a meaning. */
export function NewMeaning() {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [id, setId] = useState('')
  const [typed, setTyped] = useState(() => typedOf({}))
  const [reason, setReason] = useState('')
  const adding = useMutation({
    mutationFn: () => addMeaning(id.trim(), namesOf(typed), reason),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['meanings'] })
      go(`/operate/meanings/${made.id}`)
    },
  })
  return (
    <div className="cc-stack">
      <form
        className="cc-panel"
        aria-labelledby="meaning"
        onSubmit={(event) => {
          event.preventDefault()
          adding.mutate()
        }}
      >
        <div className="cc-panel__head">
          <h2 className="cc-h3" id="meaning">
            {text('operator.meanings.new')}
          </h2>
        </div>
        <div className="cc-panel__body">
          <FormProblem error={adding.error} />
          <TextField
            id="field-id"
            label={text('operator.meanings.id')}
            description={text('operator.meanings.idHelp')}
            maxLength={60}
            value={id}
            error={pointed(adding.error, '/id')}
            onChange={(event) => setId(event.target.value)}
          />
          <p className="cc-2 cc-muted">{text('operator.meanings.wordsHelp')}</p>
          <WordFields typed={typed} error={adding.error} onChange={setTyped} />
          <TextField
            id="field-reason"
            label={text('operator.meanings.reason')}
            maxLength={300}
            value={reason}
            error={pointed(adding.error, '/reason')}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="cc-row">
            <Button type="submit" busy={adding.isPending}>
              {text('operator.meanings.save')}
            </Button>
          </div>
        </div>
      </form>
      <Trial id={id.trim() || 'new'} typed={typed} />
    </div>
  )
}
