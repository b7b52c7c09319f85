import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { factName, factOf, held, said, valueWords } from '../../../domain/offers/words.ts'
import { longDate } from '../../../i18n/format.ts'
import { text, useText } from '../../../i18n/i18n.ts'
import type { Amount, Condition, Fact, Literal, Programme } from '../../../lib/eligibility/programme.ts'
import {
  type Bound,
  boundsOf,
  fresh,
  parametersFor,
  type Test,
  testOf,
  testsOf,
  withTest,
} from '../../../lib/offers/tests.ts'
import { OptionChoice } from './OptionChoice.tsx'
import { ValueInput } from './ValueInput.tsx'

interface ConditionRowProps {
  programme: Programme
  condition: Condition
  id: string
  onChange: (condition: Condition, field?: string) => void
  onRemove?: (() => void) | undefined
}

/** A condition: a fact, what is asked of it, and the value in the fact's own kind of input. */
export function ConditionRow({ programme, condition, id, onChange, onRemove }: ConditionRowProps) {
  const text = useText()
  const fact = factOf(programme, condition.fact)
  const test = testOf(condition)
  const known = programme.facts
  return (
    <div className="cc-cond" id={id}>
      <div className="cc-cond__row">
        <select
          className="ds-input"
          aria-label={text('offers.fact')}
          value={condition.fact}
          onChange={({ target }) => {
            const next = factOf(programme, target.value)
            if (next) onChange(fresh(next))
          }}
        >
          {!fact && <option value={condition.fact}>{condition.fact}</option>}
          {known.map((one) => (
            <option key={one.id} value={one.id}>
              {capital(said(one.name) || one.id)}
            </option>
          ))}
        </select>
        {fact && (
          <select
            className="ds-input"
            aria-label={text('offers.test', { fact: factName(programme, fact.id) })}
            value={test ?? ''}
            onChange={({ target }) => onChange(withTest(condition, fact, target.value as Test))}
          >
            {!test && <option value="">…</option>}
            {testsOf(fact.kind).map((one) => (
              <option key={one} value={one}>
                {text(`offers.test.${one}`)}
              </option>
            ))}
          </select>
        )}
        {fact && test && (
          <Values programme={programme} fact={fact} condition={condition} test={test} onChange={onChange} />
        )}
        {onRemove && (
          <Button
            variant="tertiary"
            className="cc-icononly"
            aria-label={text('offers.removeCondition', { fact: factName(programme, condition.fact) })}
            onClick={onRemove}
          >
            <Icon name="Trash" size="sm" />
          </Button>
        )}
      </div>
      <Hint programme={programme} fact={fact} condition={condition} />
    </div>
  )
}

const capital = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1)

interface ValuesProps {
  programme: Programme
  fact: Fact
  condition: Condition
  test: Test
  onChange: (condition: Condition, field?: string) => void
}

function Values({ programme, fact, condition, test, onChange }: ValuesProps) {
  const text = useText()
  const label = text('offers.value', { fact: factName(programme, fact.id) })
  if (fact.kind === 'BOOLEAN') {
    return (
      <select
        className="ds-input"
        aria-label={label}
        value={String(condition.is)}
        onChange={({ target }) => onChange({ ...condition, is: target.value === 'true' })}
      >
        <option value="true">{text('offers.yes')}</option>
        <option value="false">{text('offers.no')}</option>
      </select>
    )
  }
  if (test === 'oneOf' || test === 'includesAny' || test === 'includesAll') {
    return (
      <SetInput programme={programme} fact={fact} condition={condition} test={test} label={label} onChange={onChange} />
    )
  }
  const bounds: (Bound | 'is')[] = test === 'is' ? ['is'] : boundsOf(condition)
  return (
    <div className="cc-values">
      {bounds.map((bound) => (
        <AmountInput
          key={bound}
          programme={programme}
          fact={fact}
          amount={condition[bound] as Amount}
          label={bounds.length > 1 ? `${label} (${text(`offers.test.${bound}`)})` : label}
          onAmount={(amount) => onChange({ ...condition, [bound]: amount }, `${fact.id}/${bound}`)}
        />
      ))}
    </div>
  )
}

interface AmountInputProps {
  programme: Programme
  fact: Fact
  amount: Amount
  label: string
  onAmount: (amount: Amount) => void
}

/** A value of its own, or the name of one that changes with the years. */
function AmountInput({ programme, fact, amount, label, onAmount }: AmountInputProps) {
  const text = useText()
  const parameters = parametersFor(programme, fact, false)
  const named = typeof amount === 'object' ? amount.parameter : ''
  return (
    <div className="cc-amounts">
      {parameters.length > 0 && (
        <select
          className="ds-input"
          aria-label={text('offers.source', { label })}
          value={named}
          onChange={({ target }) => {
            const parameter = parameters.find(({ id }) => id === target.value)
            const now = parameters.find(({ id }) => id === named)
            onAmount(parameter ? { parameter: parameter.id } : ((now && (held(now, today()) as Literal)) ?? 0))
          }}
        >
          <option value="">{text('offers.ownValue')}</option>
          {parameters.map(({ id, name }) => (
            <option key={id} value={id}>
              {said(name) || id}
            </option>
          ))}
        </select>
      )}
      {named === '' && (
        <ValueInput programme={programme} fact={fact} value={amount as Literal} label={label} onValue={onAmount} />
      )}
    </div>
  )
}

interface SetInputProps {
  programme: Programme
  fact: Fact
  condition: Condition
  test: 'oneOf' | 'includesAny' | 'includesAll'
  label: string
  onChange: (condition: Condition, field?: string) => void
}

function SetInput({ programme, fact, condition, test, label, onChange }: SetInputProps) {
  const text = useText()
  const set = condition[test] ?? []
  const parameters = parametersFor(programme, fact, true)
  const named = Array.isArray(set) ? '' : set.parameter
  const take = (next: Literal[] | { parameter: string }) => onChange({ fact: fact.id, [test]: next } as Condition)
  return (
    <div className="cc-amounts">
      {parameters.length > 0 && (
        <select
          className="ds-input"
          aria-label={text('offers.source', { label })}
          value={named}
          onChange={({ target }) => take(target.value === '' ? [] : { parameter: target.value })}
        >
          <option value="">{text('offers.ownValue')}</option>
          {parameters.map(({ id, name }) => (
            <option key={id} value={id}>
              {said(name) || id}
            </option>
          ))}
        </select>
      )}
      {Array.isArray(set) && fact.options && (
        <OptionChoice fact={fact} chosen={set as string[]} label={label} onChosen={take} />
      )}
      {Array.isArray(set) && !fact.options && (
        <div className="cc-values">
          {[...set, undefined].map((one, i) => (
            <ValueInput
              // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place.
              key={i}
              programme={programme}
              fact={fact}
              value={one}
              label={label}
              onValue={(value) =>
                take(set.map((other, j) => (j === i ? value : other)).concat(i === set.length ? [value] : []))
              }
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** How a derived fact comes about, and what a parameter is now and next. */
function Hint({ programme, fact, condition }: { programme: Programme; fact: Fact | undefined; condition: Condition }) {
  const named = [
    condition.atLeast,
    condition.above,
    condition.atMost,
    condition.below,
    condition.is,
    condition.oneOf,
    condition.includesAny,
    condition.includesAll,
  ]
    .flatMap((one) => (typeof one === 'object' && !Array.isArray(one) ? [one.parameter] : []))
    .flatMap((id) => programme.parameters?.filter((parameter) => parameter.id === id) ?? [])
  const derived = fact && (fact.sum || fact.years || fact.when)
  if (!fact || (named.length === 0 && !derived)) return null
  return (
    <p className="cc-2 cc-muted">
      {derived && `${text('offers.derived')} ${said(fact.help)} `}
      {named.map((parameter) => {
        const words = (value: Literal | string[]) =>
          Array.isArray(value) ? String(value.length) : valueWords(programme, fact.kind, value)
        const now = held(parameter, today())
        const next = parameter.values.find(({ from }) => from > today())
        return [
          now === undefined ? '' : text('offers.parameterNow', { name: said(parameter.name), value: words(now) }),
          next ? text('offers.parameterNext', { value: words(next.value), date: longDate(next.from) }) : '',
        ].join(' ')
      })}
    </p>
  )
}

const today = (): string => new Date().toISOString().slice(0, 10)
