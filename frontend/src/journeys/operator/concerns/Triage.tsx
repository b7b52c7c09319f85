import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { CONCERN_KINDS, type Concern, type ConcernKind, concernQuery, triageConcern } from '../../../api/concerns.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextArea } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** Somebody has read it: the reporter sees that, and the kind decides how much time there is. */
export function Triage({ concern }: { concern: Concern }) {
  const text = useText()
  const client = useQueryClient()
  const [kind, setKind] = useState<ConcernKind>(concern.kind)
  const [note, setNote] = useState('')
  const triaging = useMutation({
    mutationFn: () => triageConcern(concern.number, kind, note.trim()),
    onSuccess: (now) => client.setQueryData(concernQuery(concern.number).queryKey, now),
    onSettled: () => client.invalidateQueries({ queryKey: ['concerns'] }),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    triaging.mutate()
  }

  return (
    <form className="cc-panel" onSubmit={submit} aria-labelledby="triage">
      <div className="cc-panel__head">
        <h3 className="cc-h3" id="triage">
          {text('operator.concern.triage')}
        </h3>
        <span className="cc-2 cc-muted">{text('operator.concern.triageHelp')}</span>
      </div>
      <div className="cc-panel__body">
        <FormProblem error={triaging.error} />
        <SelectField
          id="field-kind"
          label={text('operator.concern.about')}
          value={kind}
          onChange={(event) => setKind(CONCERN_KINDS.find((one) => one === event.target.value) ?? kind)}
        >
          {CONCERN_KINDS.map((one) => (
            <option key={one} value={one}>
              {text(`operator.concern.kind.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextArea
          id="field-note"
          label={text('operator.concern.note')}
          optional
          rows={2}
          maxLength={1000}
          value={note}
          error={pointed(triaging.error, '/note')}
          onChange={(event) => setNote(event.target.value)}
        />
        <div>
          <Button type="submit" busy={triaging.isPending}>
            {text('operator.concern.lookInto')}
          </Button>
        </div>
      </div>
    </form>
  )
}
