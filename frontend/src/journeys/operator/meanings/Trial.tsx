import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type TrialOutcome, tryMeaning } from '../../../api/meanings.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextField } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { LANGUAGES } from '../../../i18n/languages.ts'
import { readable } from '../../../i18n/texts.ts'
import { moveOf, namesOf, type Typed } from './words.ts'

interface TrialProps {
  id: string
  typed: Typed
}

/** What somebody finds with a question now, and what with the words as they are typed here. */
export function Trial({ id, typed }: TrialProps) {
  const text = useText()
  const [question, setQuestion] = useState('')
  const [language, setLanguage] = useState('nb')
  const trying = useMutation({ mutationFn: () => tryMeaning(id, namesOf(typed), question.trim(), language) })
  return (
    <section className="cc-panel" aria-labelledby="trial">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="trial">
          {text('operator.meanings.trial')}
        </h2>
      </div>
      <form
        className="cc-panel__body"
        onSubmit={(event) => {
          event.preventDefault()
          trying.mutate()
        }}
      >
        <FormProblem error={trying.error} />
        <p className="cc-2 cc-muted">{text('operator.meanings.trialHelp')}</p>
        <div className="cc-grid">
          <TextField
            id="field-question"
            label={text('operator.meanings.question')}
            maxLength={200}
            required
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
          />
          <SelectField
            id="field-language"
            label={text('operator.meanings.asker')}
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          >
            {Object.entries(LANGUAGES).map(([tag, name]) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
        <div>
          <Button type="submit" variant="secondary" busy={trying.isPending}>
            {text('operator.meanings.try')}
          </Button>
        </div>
        <div aria-live="polite">{trying.data && <Outcome outcome={trying.data} />}</div>
      </form>
    </section>
  )
}

function Outcome({ outcome: { before, after, tried, listings } }: { outcome: TrialOutcome }) {
  const text = useText()
  const was = before.map(({ slug }) => slug)
  const is = after.map(({ slug }) => slug)
  return (
    <div className="cc-stack" data-gap="3">
      <div className="cc-grid">
        {(['before', 'after'] as const).map((side) => (
          <div key={side} className="cc-stack" data-gap="2">
            <h3 className="cc-label">{text(`operator.meanings.${side}`)}</h3>
            {(side === 'before' ? before : after).length === 0 && <p>{text('operator.meanings.nothing')}</p>}
            <ol className="cc-answers">
              {(side === 'before' ? before : after).map(({ slug, name }) => {
                const move = moveOf(slug, was, is)
                const told = side === 'before' ? move === 'gone' : move !== 'same'
                return (
                  <li key={slug}>
                    {readable(name)}{' '}
                    {told && (
                      <span className="cc-tag" data-color={move === 'gone' || move === 'down' ? 'warning' : 'success'}>
                        {text(`operator.meanings.move.${move}`)}
                      </span>
                    )}
                  </li>
                )
              })}
            </ol>
          </div>
        ))}
      </div>
      {tried < listings && <p className="cc-2 cc-muted">{text('operator.meanings.tried', { tried, listings })}</p>}
    </div>
  )
}
