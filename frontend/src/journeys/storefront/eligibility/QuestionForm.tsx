import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ErrorSummary, type FieldError } from '../../../design/ErrorSummary.tsx'
import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Fact } from '../../../lib/eligibility/programme.ts'
import { AnswerField } from './AnswerField.tsx'
import { buttons } from './answerKinds.ts'
import type { Standing } from './standing.ts'
import { asTyped, type Fault, typedAnswer } from './typedAnswer.ts'
import { texts } from './wording.ts'

interface QuestionProps {
  standing: Standing
  fact: Fact
  onAnswer: (value: unknown) => void
  onBack: () => void
}

const NONE: FieldError[] = []

/** One question, with its help, why it is asked, and the way back. */
export function QuestionForm({ standing, fact, onAnswer, onBack }: QuestionProps) {
  const text = useText()
  const id = useId()
  const { programme, words } = standing.engine
  const [typed, setTyped] = useState(() => asTyped(programme, fact, standing.answers[fact.id]))
  const [errors, setErrors] = useState(NONE)
  const turned = standing.turnedBy(fact.id)

  const send = (event: FormEvent) => {
    event.preventDefault()
    const answer = typedAnswer(programme, fact, typed)
    if ('value' in answer) onAnswer(answer.value)
    else setErrors([{ field: id, detail: told(answer.fault) }])
  }

  const told = (fault: Fault): string => {
    if (fault !== 'range') return text(`eligibility.fault.${fault}`)
    const [least, most] = words.domain(fact)
    return text('eligibility.fault.range', { least, most })
  }

  return (
    <form className="cs-form" onSubmit={send} noValidate>
      <ErrorSummary errors={errors} />
      <AnswerField
        id={id}
        fact={fact}
        programme={programme}
        typed={typed}
        onType={setTyped}
        fault={errors[0]?.detail}
      />
      {turned.length > 0 && (
        <details className="cs-why">
          <summary>{text('eligibility.why')}</summary>
          <div className="cs-why__body">
            <p>{text('eligibility.whyText', { count: turned.length })}</p>
            <ul>
              {turned.map((offer) => (
                <li key={offer.id}>
                  <Said texts={texts(offer.name)} />
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
      <div className="cs-actions">
        <Button type="submit" data-size="lg">
          <span>{text('eligibility.next')}</span>
        </Button>
        {!buttons(fact) && (
          <Button variant="secondary" data-size="lg" onClick={() => onAnswer(null)}>
            <span>{text('eligibility.unknownAnswer')}</span>
          </Button>
        )}
        <Button variant="tertiary" data-size="lg" onClick={onBack}>
          <span>{text('eligibility.back')}</span>
        </Button>
      </div>
    </form>
  )
}
