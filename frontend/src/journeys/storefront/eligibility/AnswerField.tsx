import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { reading } from '../../../i18n/texts.ts'
import type { Fact, Programme } from '../../../lib/eligibility/programme.ts'
import { buttons } from './answerKinds.ts'
import { NONE, UNKNOWN } from './typedAnswer.ts'
import { said, texts } from './wording.ts'

interface AnswerFieldProps {
  id: string
  fact: Fact
  programme: Programme
  /** What is typed, or the options that are chosen. */
  typed: string[]
  onType: (typed: string[]) => void
  fault: string | undefined
}

/** The field for an answer, by the kind of the fact, with the question as its name and as the page's heading. */
export function AnswerField(props: AnswerFieldProps) {
  const { id, fact, fault } = props
  const { text: question, ...language } = reading(texts(fact.question))
  const described = [fact.help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
  const beside = (
    <>
      {fact.help && (
        <p data-field="description" id={`${id}-help`}>
          <Said texts={texts(fact.help)} />
        </p>
      )}
      {fault && (
        <p className="ds-validation-message" data-field="validation" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  )
  if (buttons(fact) || fact.kind === 'CHOICES') {
    return (
      <fieldset className="ds-fieldset" aria-describedby={described}>
        <legend {...language}>
          <h1 className="ds-heading" data-size="lg" tabIndex={-1}>
            {question}
          </h1>
        </legend>
        {beside}
        {fact.kind === 'CHOICES' ? <Boxes {...props} /> : <Buttons {...props} />}
      </fieldset>
    )
  }
  return (
    <div className="ds-field">
      <h1 className="ds-heading" data-size="lg" tabIndex={-1}>
        <label htmlFor={id} {...language}>
          {question}
        </label>
      </h1>
      {beside}
      <Line {...props} described={described} />
    </div>
  )
}

/** The options of a choice, and those of a yes or no. */
function Buttons({ id, fact, typed, onType }: AnswerFieldProps) {
  const text = useText()
  const options =
    fact.kind === 'BOOLEAN'
      ? [
          { value: 'true', name: text('eligibility.yesAnswer') },
          { value: 'false', name: text('eligibility.noAnswer') },
        ]
      : (fact.options ?? []).map((option) => ({ value: option.id, name: said(option.name) }))
  return (
    <div className="cs-choices">
      {[...options, { value: UNKNOWN, name: text('eligibility.unknownAnswer') }].map(({ value, name }, i) => (
        <label className="cs-choice" key={value} data-unsure={value === UNKNOWN ? '' : undefined}>
          <input
            className="ds-input"
            type="radio"
            name={id}
            id={i === 0 ? id : undefined}
            checked={typed[0] === value}
            onChange={() => onType([value])}
          />
          <span>
            {name}
            {value === UNKNOWN && <small>{text('eligibility.unknownHelp')}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}

function Boxes({ id, fact, typed, onType }: AnswerFieldProps) {
  const text = useText()
  const turn = (value: string) => {
    const others = typed.filter((one) => one !== value && one !== UNKNOWN && (value === NONE) === (one === NONE))
    onType(typed.includes(value) ? others : [...others, value])
  }
  const options = (fact.options ?? []).map((option) => ({ value: option.id, name: said(option.name) }))
  return (
    <div className="cs-choices">
      {[...options, { value: NONE, name: text('eligibility.noneAnswer') }].map(({ value, name }, i) => (
        <label className="cs-choice" key={value}>
          <input
            className="ds-input"
            type="checkbox"
            id={i === 0 ? id : undefined}
            checked={typed.includes(value)}
            onChange={() => turn(value)}
          />
          <span>{name}</span>
        </label>
      ))}
    </div>
  )
}

/** A number, an amount, a day, or one of many options. */
function Line({
  id,
  fact,
  programme,
  typed,
  onType,
  fault,
  described,
}: AnswerFieldProps & { described: string | undefined }) {
  const text = useText()
  const common = {
    className: 'ds-input',
    id,
    value: typed[0] === UNKNOWN ? '' : (typed[0] ?? ''),
    autoComplete: 'off',
    'aria-describedby': described,
    'aria-invalid': fault ? true : undefined,
  }
  if (fact.kind === 'CHOICE')
    return (
      <select {...common} onChange={({ target }) => onType([target.value])}>
        <option value="">{text('eligibility.choose')}</option>
        {fact.options?.map((option) => (
          <option key={option.id} value={option.id}>
            {said(option.name)}
          </option>
        ))}
      </select>
    )
  if (fact.kind === 'DATE')
    return (
      <input
        {...common}
        type="date"
        min={fact.min as string | undefined}
        max={fact.max as string | undefined}
        onChange={({ target }) => onType([target.value])}
      />
    )
  return (
    <div className="cs-amount">
      <input
        {...common}
        type="text"
        inputMode={fact.kind === 'MONEY' ? 'decimal' : 'numeric'}
        onChange={({ target }) => onType([target.value])}
      />
      {fact.kind === 'MONEY' && <span>{programme.currency}</span>}
    </div>
  )
}
