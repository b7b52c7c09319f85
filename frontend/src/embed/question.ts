import { text } from '../i18n/i18n.ts'
import { buttons } from '../journeys/storefront/eligibility/answerKinds.ts'
import type { Standing } from '../journeys/storefront/eligibility/standing.ts'
import { asTyped, type Fault, NONE, typedAnswer, UNKNOWN } from '../journeys/storefront/eligibility/typedAnswer.ts'
import { said } from '../journeys/storefront/eligibility/wording.ts'
import type { Fact } from '../lib/eligibility/programme.ts'
import { type Child, el } from './dom.ts'
import { told } from './words.ts'

export interface QuestionActions {
  onAnswer: (value: unknown) => void
  onBack: () => void
  onResults: () => void
}

/** One question with its help; the heading is what a reader arrives at. */
export function question(
  standing: Standing,
  fact: Fact,
  { onAnswer, onBack, onResults }: QuestionActions,
): HTMLElement {
  const { programme } = standing.engine
  const typed = asTyped(programme, fact, standing.answers[fact.id])
  const fault = el('p', { id: 'fault', role: 'alert', class: 'fault' })
  const form = el('form', { novalidate: true, autocomplete: 'off' })
  const field =
    buttons(fact) || fact.kind === 'CHOICES' ? choices(fact, typed, fault) : line(standing, fact, typed, fault)
  const turned = standing.turnedBy(fact.id)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const answer = typedAnswer(programme, fact, new FormData(form).getAll('value').map(String))
    if ('value' in answer) return onAnswer(answer.value)
    fault.textContent = faultText(standing, fact, answer.fault)
    const first = form.querySelector<HTMLElement>('[name="value"]')
    first?.setAttribute('aria-invalid', 'true')
    first?.focus()
  })
  form.append(
    el('p', { class: 'quiet' }, progress(standing, fact)),
    field,
    turned.length > 0
      ? el(
          'details',
          {},
          el('summary', {}, text('eligibility.why')),
          el('p', {}, text('eligibility.whyText', { count: turned.length })),
          el('ul', {}, ...turned.map((offer) => el('li', {}, told(offer.name)))),
        )
      : '',
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'submit', class: 'main' }, text('eligibility.next')),
      !buttons(fact) &&
        el('button', { type: 'button', onclick: () => onAnswer(null) }, text('eligibility.unknownAnswer')),
      el('button', { type: 'button', onclick: onBack }, text('eligibility.back')),
      Object.keys(standing.answers).length > 0 &&
        el('button', { type: 'button', onclick: onResults }, text('eligibility.seeNow')),
    ),
  )
  return form
}

function progress(standing: Standing, { id }: Fact): string {
  const known = Object.keys(standing.answers)
  const number = known.includes(id) ? known.indexOf(id) + 1 : known.length + 1
  return text('eligibility.progress', { number, most: standing.most })
}

function faultText({ engine }: Standing, fact: Fact, fault: Fault): string {
  if (fault !== 'range') return text(`eligibility.fault.${fault}`)
  const [least, most] = engine.words.domain(fact)
  return text('eligibility.fault.range', { least, most })
}

function heading(...name: Child[]): HTMLElement {
  return el('h2', { tabindex: -1 }, ...name)
}

function help({ help }: Fact): Child {
  return help !== undefined && el('p', { id: 'help', class: 'quiet' }, told(help))
}

const described = ({ help }: Fact): string => (help === undefined ? 'fault' : 'help fault')

function choices(fact: Fact, typed: readonly string[], fault: HTMLElement): HTMLElement {
  const many = fact.kind === 'CHOICES'
  const options =
    fact.kind === 'BOOLEAN'
      ? [
          { id: 'true', name: text('eligibility.yesAnswer') },
          { id: 'false', name: text('eligibility.noAnswer') },
        ]
      : (fact.options ?? []).map(({ id, name }) => ({ id, name: said(name) }))
  const last = many
    ? { id: NONE, name: text('eligibility.noneAnswer') }
    : { id: UNKNOWN, name: text('eligibility.unknownAnswer') }
  const group = el(
    'fieldset',
    { 'aria-describedby': described(fact) },
    el('legend', {}, heading(told(fact.question))),
    help(fact),
    fault,
    ...[...options, last].map(({ id, name }) =>
      el(
        'label',
        { class: 'choice' },
        el('input', {
          type: many ? 'checkbox' : 'radio',
          name: 'value',
          value: id,
          checked: typed.includes(id),
        }),
        el('span', {}, name),
      ),
    ),
  )
  if (many) group.addEventListener('change', ({ target }) => alone(group, target as HTMLInputElement))
  return group
}

/** "None of these" goes with nothing else. */
function alone(group: HTMLElement, turned: HTMLInputElement): void {
  if (!turned.checked) return
  for (const box of group.querySelectorAll('input')) {
    if (box !== turned && (box.value === NONE) !== (turned.value === NONE)) box.checked = false
  }
}

function line(standing: Standing, fact: Fact, typed: readonly string[], fault: HTMLElement): HTMLElement {
  const value = typed[0] === UNKNOWN ? '' : (typed[0] ?? '')
  const common = { id: 'value', name: 'value', 'aria-describedby': described(fact), autocomplete: 'off' }
  const money = fact.kind === 'MONEY'
  const control =
    fact.kind === 'CHOICE'
      ? el(
          'select',
          common,
          el('option', { value: '' }, text('eligibility.choose')),
          ...(fact.options ?? []).map(({ id, name }) =>
            el('option', { value: id, selected: id === value }, said(name)),
          ),
        )
      : el('input', {
          ...common,
          value,
          type: fact.kind === 'DATE' ? 'date' : 'text',
          inputmode: fact.kind === 'DATE' ? undefined : money ? 'decimal' : 'numeric',
        })
  const { currency } = standing.engine.programme
  return el(
    'div',
    {},
    heading(el('label', { for: 'value' }, told(fact.question))),
    help(fact),
    fault,
    el('div', { class: 'line' }, control, money && currency && el('span', { class: 'quiet' }, currency)),
  )
}
