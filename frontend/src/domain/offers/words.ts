import { count, longDate } from '../../i18n/format.ts'
import { language, text } from '../../i18n/i18n.ts'
import type { MessageId } from '../../i18n/messages.ts'
import { readable } from '../../i18n/texts.ts'
import type {
  Amount,
  Condition,
  Fact,
  FactKind,
  Literal,
  Parameter,
  Programme,
  Rule,
  Texts,
} from '../../lib/eligibility/programme.ts'
import type { Sheet } from '../../lib/offers/sheet.ts'
import { boundsOf, ruleAt } from '../../lib/offers/tests.ts'

/** A text of a programme's file in the language that serves the reader best. */
export function said(words: Texts | undefined): string {
  if (words === undefined) return ''
  return typeof words === 'string' ? words : readable(words)
}

export const factOf = (programme: Programme, id: string): Fact | undefined =>
  programme.facts.find((fact) => fact.id === id)

export const factName = (programme: Programme, id: string): string => said(factOf(programme, id)?.name) || id

export const optionName = (fact: Fact, id: string): string =>
  said(fact.options?.find((option) => option.id === id)?.name) || id

/** How many digits of the currency are minor units. */
export function minorDigits({ currency }: Programme): number {
  if (!currency) return 0
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** An amount, number or day. */
export function valueWords(programme: Programme, kind: FactKind, value: Literal): string {
  if (kind === 'DATE') return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? longDate(String(value)) : String(value)
  if (kind !== 'MONEY' || typeof value !== 'number') return typeof value === 'number' ? count(value) : value
  const digits = minorDigits(programme)
  const { currency } = programme
  return new Intl.NumberFormat(language() === 'en' ? 'en-GB' : language(), {
    ...(currency && { style: 'currency', currency }),
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  }).format(value / 10 ** digits)
}

/** The value of a parameter on a day. */
export function held({ values }: Parameter, day: string): Literal | string[] | undefined {
  return values.filter(({ from }) => from <= day).at(-1)?.value
}

function amountWords(programme: Programme, fact: Fact, amount: Amount): string {
  if (typeof amount !== 'object')
    return fact.options ? optionName(fact, String(amount)) : valueWords(programme, fact.kind, amount)
  return said(programme.parameters?.find(({ id }) => id === amount.parameter)?.name) || amount.parameter
}

function setWords(programme: Programme, fact: Fact, set: readonly Literal[] | { parameter: string }): string {
  if (!Array.isArray(set)) return amountWords(programme, fact, set as { parameter: string })
  return set.map((one) => amountWords(programme, fact, one)).join(', ') || '…'
}

/** A condition in words: "your age: less than 30". */
export function conditionWords(programme: Programme, condition: Condition): string {
  const fact = factOf(programme, condition.fact)
  const name = said(fact?.name) || condition.fact
  return text('offers.condition', { name, test: fact ? testWords(programme, fact, condition) : '?' })
}

function testWords(programme: Programme, fact: Fact, condition: Condition): string {
  const { is, oneOf, includesAny, includesAll } = condition
  if (typeof is === 'boolean') return text(is ? 'offers.yes' : 'offers.no')
  if (is !== undefined) return amountWords(programme, fact, is)
  for (const [kind, set] of Object.entries({ oneOf, includesAny, includesAll })) {
    if (set) return text(`offers.set.${kind}` as MessageId, { options: setWords(programme, fact, set) })
  }
  return boundsOf(condition)
    .map((bound) => {
      const value = amountWords(programme, fact, condition[bound] as Amount)
      return text(`offers.${fact.kind === 'DATE' ? 'day' : 'bound'}.${bound}` as MessageId, { value })
    })
    .join(text('offers.and'))
}

/** A whole rule in words, with brackets where groups stand in groups. */
export function ruleWords(programme: Programme, rule: Rule, inner = false): string {
  if ('fact' in rule) return conditionWords(programme, rule)
  if ('not' in rule) return text('offers.not', { rule: ruleWords(programme, rule.not, true) })
  const all = 'all' in rule
  const parts = all ? rule.all : rule.any
  const words = parts.map((part) => ruleWords(programme, part, parts.length > 1))
  const joined = words.join(text(all ? 'offers.and' : 'offers.or'))
  return inner && words.length > 1 ? `(${joined})` : joined
}

/** A place by ids, in words: "Harbour Tax: your age: at most 56". */
export function placeWords(programme: Programme, sheet: Sheet, place: string): string {
  const [list, offerId, part, partId, when, ...steps] = place.split('/')
  const offer = list === 'offers' ? sheet.offers.find(({ id }) => id === offerId) : undefined
  if (!offer) return list === 'examples' ? text('offers.examples') : place
  const names = [said(offer.name) || offer.id]
  const found = (part === 'paths' ? offer.paths : part === 'benefits' ? offer.benefits : undefined)?.find(
    ({ id }) => id === partId,
  )
  if (found) names.push(said(found.name) || found.id)
  const rule = when === 'when' ? ruleAt(found?.when, steps) : undefined
  if (rule) names.push(ruleWords(programme, rule))
  return names.join(' › ')
}

/** The element that stands for a place in the builder. */
export const placeId = (place: string): string => `at-${place.replace(/[^\w-]+/g, '-')}`
