import type { ReactNode } from 'react'
import { Status } from '../../design/Status.tsx'
import { longDate } from '../../i18n/format.ts'
import { text, useText } from '../../i18n/i18n.ts'
import type { Literal, Programme } from '../../lib/eligibility/programme.ts'
import type { ExampleRun, Run } from '../../lib/offers/examples.ts'
import type { OfferExample, Sheet } from '../../lib/offers/sheet.ts'
import { factName, factOf, optionName, said, valueWords } from './words.ts'

interface ExampleTableProps {
  programme: Programme
  sheet: Sheet
  /** What the engine of this browser says; nothing while the rules cannot be evaluated. */
  runs: readonly ExampleRun[] | undefined
  /** What can be done with an example. */
  actions?: (position: number, example: OfferExample) => ReactNode
}

/** Each example with what is expected, what the rules say, and why. */
export function ExampleTable({ programme, sheet, runs, actions }: ExampleTableProps) {
  const text = useText()
  const { examples = [] } = sheet
  if (examples.length === 0) return <p className="cc-muted">{text('offers.examples.none')}</p>
  return (
    <table className="cc-table cc-examples" data-cards>
      <caption className="ds-sr-only">{text('offers.examples')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('offers.example.person')}</th>
          <th scope="col">{text('offers.example.answers')}</th>
          {actions && (
            <th scope="col">
              <span className="ds-sr-only">{text('offers.example.act')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {examples.map((example, i) => {
          const run = runs?.[i]
          const wrong = run && (run.problems.length > 0 || run.runs.some(differs))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: examples have no name that nobody else has while they are written.
            <tr key={i} data-late={wrong || undefined}>
              <th scope="row">
                <b>{example.name || '…'}</b>
                <p>{profileWords(programme, example)}</p>
              </th>
              <td data-l={text('offers.example.answers')}>
                <ul className="cc-faults">
                  {run?.problems.map(({ fact }) => (
                    <li key={fact}>
                      <Status tone="danger" icon="XMarkOctagon" dense>
                        {text('offers.example.unreadable', { fact: factName(programme, fact) })}
                      </Status>
                    </li>
                  ))}
                  {run
                    ? run.runs.map((one) => <RunLine key={one.target} programme={programme} sheet={sheet} run={one} />)
                    : Object.keys(example.expect).map((target) => <li key={target}>{targetWords(sheet, target)}</li>)}
                </ul>
              </td>
              {actions && <td className="cc-right">{actions(i, example)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

export const differs = ({ expected, answered }: Run): boolean => expected !== answered

function RunLine({ programme, sheet, run }: { programme: Programme; sheet: Sheet; run: Run }) {
  const wrong = differs(run)
  return (
    <li className="cc-run">
      <Status tone={wrong ? 'danger' : 'success'} icon={wrong ? 'XMarkOctagon' : 'Checkmark'} dense>
        {text(wrong ? 'offers.example.differs' : 'offers.example.same')}
      </Status>
      <span>
        {text('offers.example.says', {
          target: targetWords(sheet, run.target),
          answer: text(`offers.outcome.${run.answered ?? 'NONE'}`),
        })}
        {wrong && ` ${text('offers.example.expected', { answer: text(`offers.outcome.${run.expected}`) })}`}
        {run.because.length > 0 &&
          ` ${text('offers.example.because', { facts: run.because.map((fact) => factName(programme, fact)).join(', ') })}`}
      </span>
    </li>
  )
}

/** "Harbour Tax" or "Harbour Tax: free state return". */
export function targetWords(sheet: Sheet, target: string): string {
  const [offerId, benefitId] = target.split('/')
  const offer = sheet.offers.find(({ id }) => id === offerId)
  if (!offer) return target
  const benefit = offer.benefits?.find(({ id }) => id === benefitId)
  return benefitId === undefined ? said(offer.name) : `${said(offer.name)} › ${said(benefit?.name) || benefitId}`
}

function profileWords(programme: Programme, { on, facts }: OfferExample): string {
  const words = Object.entries(facts).map(([id, value]) => {
    const fact = factOf(programme, id)
    return text('offers.condition', { name: said(fact?.name) || id, test: answerWords(programme, id, value) })
  })
  return [...(on ? [longDate(on)] : []), ...words].join(' · ')
}

function answerWords(programme: Programme, id: string, value: unknown): string {
  const fact = factOf(programme, id)
  if (value === null || value === undefined) return text('offers.unknown')
  if (typeof value === 'boolean') return text(value ? 'offers.yes' : 'offers.no')
  if (!fact) return String(value)
  if (Array.isArray(value)) return value.map((one) => optionName(fact, String(one))).join(', ') || text('offers.none')
  return fact.options ? optionName(fact, String(value)) : valueWords(programme, fact.kind, value as Literal)
}
