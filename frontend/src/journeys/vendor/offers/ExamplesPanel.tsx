import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { TextField } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { ExampleTable, targetWords } from '../../../domain/offers/ExampleTable.tsx'
import { Panel } from '../../../domain/offers/OfferChangeView.tsx'
import { said } from '../../../domain/offers/words.ts'
import { useText } from '../../../i18n/i18n.ts'
import { type Fact, isAsked, type Literal, type Programme } from '../../../lib/eligibility/programme.ts'
import type { ExampleRun } from '../../../lib/offers/examples.ts'
import type { ExpectedOutcome, OfferExample, Sheet } from '../../../lib/offers/sheet.ts'
import { OptionChoice } from './OptionChoice.tsx'
import { ValueInput } from './ValueInput.tsx'

interface ExamplesPanelProps {
  programme: Programme
  sheet: Sheet
  runs: readonly ExampleRun[] | undefined
  onChange: (examples: OfferExample[], field?: string) => void
}

/** People whose answer the vendor knows: tried in this browser with every letter. */
export function ExamplesPanel({ programme, sheet, runs, onChange }: ExamplesPanelProps) {
  const text = useText()
  const [open, setOpen] = useState<number>()
  const examples = sheet.examples ?? []
  const add = () => {
    const [first] = sheet.offers
    setOpen(examples.length)
    onChange([
      ...examples,
      {
        name: text('offers.example.new', { number: examples.length + 1 }),
        facts: {},
        expect: first ? { [first.id]: 'ELIGIBLE' } : {},
      },
    ])
  }
  return (
    <Panel
      id="examples"
      title={text('offers.examples')}
      aside={
        <Button variant="tertiary" onClick={add}>
          <Icon name="Plus" size="sm" /> {text('offers.example.add')}
        </Button>
      }
    >
      <p className="cc-2 cc-muted">{text('offers.examples.help')}</p>
      <ExampleTable
        programme={programme}
        sheet={sheet}
        runs={runs}
        actions={(i, example) => (
          <Button
            variant="tertiary"
            aria-expanded={open === i}
            aria-label={text('offers.example.editNamed', { name: example.name })}
            onClick={() => setOpen(open === i ? undefined : i)}
          >
            {text(open === i ? 'offers.example.close' : 'offers.example.edit')}
          </Button>
        )}
      />
      {open !== undefined && examples[open] && (
        <ExampleForm
          key={open}
          programme={programme}
          sheet={sheet}
          example={examples[open]}
          onChange={(example, field) =>
            onChange(
              examples.map((other, i) => (i === open ? example : other)),
              field && `examples/${open}/${field}`,
            )
          }
          onRemove={() => {
            setOpen(undefined)
            onChange(examples.filter((_, i) => i !== open))
          }}
        />
      )}
    </Panel>
  )
}

interface ExampleFormProps {
  programme: Programme
  sheet: Sheet
  example: OfferExample
  onChange: (example: OfferExample, field?: string) => void
  onRemove: () => void
}

const OUTCOMES: readonly ExpectedOutcome[] = ['ELIGIBLE', 'NOT_ELIGIBLE', 'UNDECIDED']

function ExampleForm({ programme, sheet, example, onChange, onRemove }: ExampleFormProps) {
  const text = useText()
  const targets = sheet.offers.flatMap(({ id, benefits = [] }) => [id, ...benefits.map((one) => `${id}/${one.id}`)])
  const { on: _, ...undated } = example
  return (
    <div className="cc-example cc-stack">
      <div className="cc-days">
        <TextField
          id="example-name"
          label={text('offers.example.name')}
          value={example.name}
          maxLength={200}
          onChange={({ target }) => onChange({ ...example, name: target.value }, 'name')}
        />
        <TextField
          id="example-on"
          type="date"
          label={text('offers.example.on')}
          optional
          value={example.on ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? undated : { ...example, on: target.value })}
        />
      </div>
      <fieldset className="cc-plain">
        <legend className="ds-label">{text('offers.example.facts')}</legend>
        <div className="cc-facts">
          {programme.facts.filter(isAsked).map((fact) => (
            <FactAnswer
              key={fact.id}
              programme={programme}
              fact={fact}
              given={fact.id in example.facts}
              value={example.facts[fact.id]}
              onValue={(value) => {
                const { [fact.id]: __, ...others } = example.facts
                onChange(
                  { ...example, facts: value === undefined ? others : { ...example.facts, [fact.id]: value } },
                  `facts/${fact.id}`,
                )
              }}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="cc-plain">
        <legend className="ds-label">{text('offers.example.expectations')}</legend>
        <div className="cc-facts">
          {targets.map((target) => (
            <label key={target} className="cc-fact">
              <span>{targetWords(sheet, target)}</span>
              <select
                className="ds-input"
                value={example.expect[target] ?? ''}
                onChange={({ target: { value } }) => {
                  const { [target]: __, ...others } = example.expect
                  onChange({
                    ...example,
                    expect: value === '' ? others : { ...example.expect, [target]: value as ExpectedOutcome },
                  })
                }}
              >
                <option value="">{text('offers.example.any')}</option>
                {OUTCOMES.map((outcome) => (
                  <option key={outcome} value={outcome}>
                    {text(`offers.outcome.${outcome}`)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <Button variant="tertiary" tone="danger" onClick={onRemove}>
          {text('offers.example.remove')}
        </Button>
      </div>
    </div>
  )
}

interface FactAnswerProps {
  programme: Programme
  fact: Fact
  given: boolean
  value: unknown
  onValue: (value: unknown) => void
}

/** An answer, "I do not know", or a question that was not asked. */
function FactAnswer({ programme, fact, given, value, onValue }: FactAnswerProps) {
  const text = useText()
  const name = said(fact.name) || fact.id
  const state = !given ? 'missing' : value === null ? 'unknown' : fact.kind === 'BOOLEAN' ? String(value) : 'known'
  return (
    <div className="cc-fact">
      <span>{name}</span>
      <select
        className="ds-input"
        aria-label={name}
        value={state}
        onChange={({ target }) => onValue(answerOf(target.value, fact))}
      >
        <option value="missing">{text('offers.example.missing')}</option>
        <option value="unknown">{text('offers.unknown')}</option>
        {fact.kind === 'BOOLEAN' ? (
          <>
            <option value="true">{text('offers.yes')}</option>
            <option value="false">{text('offers.no')}</option>
          </>
        ) : (
          <option value="known">{text('offers.example.known')}</option>
        )}
      </select>
      {state === 'known' &&
        (fact.kind === 'CHOICES' ? (
          <OptionChoice
            fact={fact}
            chosen={Array.isArray(value) ? (value as string[]) : []}
            label={text('offers.value', { fact: name })}
            none={text('offers.none')}
            onChosen={onValue}
          />
        ) : (
          <ValueInput
            programme={programme}
            fact={fact}
            value={value as Literal}
            label={text('offers.value', { fact: name })}
            onValue={onValue}
          />
        ))}
    </div>
  )
}

function answerOf(state: string, fact: Fact): unknown {
  if (state === 'missing') return undefined
  if (state === 'unknown') return null
  if (state === 'true' || state === 'false') return state === 'true'
  if (fact.kind === 'CHOICES') return []
  if (fact.options) return fact.options[0]?.id
  return fact.kind === 'DATE' ? '1990-01-01' : (fact.min ?? 0)
}
