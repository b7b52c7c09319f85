import { longDate } from '../../../i18n/format.ts'
import { language, text } from '../../../i18n/i18n.ts'
import type { MessageId } from '../../../i18n/messages.ts'
import { readable } from '../../../i18n/texts.ts'
import type { Need } from '../../../lib/eligibility/demands.ts'
import type { Change, Turn } from '../../../lib/eligibility/explain.ts'
import {
  type Amount,
  type Condition,
  dayText,
  domain,
  type Fact,
  type FactKind,
  type Literal,
  literal,
  type Parameter,
  type Programme,
  type Texts,
} from '../../../lib/eligibility/programme.ts'
import { digits } from './typedAnswer.ts'

/** A text for all languages as one for each. */
export const texts = (said: Texts | undefined): Record<string, string> =>
  said === undefined ? {} : typeof said === 'string' ? { [language()]: said } : said

export const said = (words: Texts | undefined): string => readable(texts(words))

/** Facts, answers and demands in the words of a reader. Twin of `org.civicstore.catalogue.programme.Wording`. */
export class Wording {
  readonly programme: Programme
  private readonly on: number

  /** @param on days since 1970-01-01 */
  constructor(programme: Programme, on: number) {
    this.programme = programme
    this.on = on
  }

  fact(id: string): Fact {
    return this.programme.facts.find((fact) => fact.id === id) as Fact
  }

  /** The name of a fact, as a sentence begins. */
  name(fact: Fact): string {
    const name = said(fact.name)
    return name.charAt(0).toLocaleUpperCase(language()) + name.slice(1)
  }

  /** An answer or a value that follows from answers. */
  value(fact: Fact, value: unknown): string {
    if (value === null || value === undefined) return text('eligibility.unknown')
    if (typeof value === 'boolean') return text(value ? 'eligibility.yes' : 'eligibility.no')
    if (Array.isArray(value))
      return value.length === 0 ? text('eligibility.none') : value.map((one) => this.option(fact, one)).join(', ')
    if (typeof value === 'number') return this.number(fact.kind, value)
    return fact.kind === 'DATE' ? longDate(value as string) : this.option(fact, String(value))
  }

  /** An amount, number or day. */
  number(kind: FactKind, value: number): string {
    if (kind === 'DATE') return longDate(dayText(value))
    const locale = language() === 'en' ? 'en-GB' : language()
    if (kind !== 'MONEY') return new Intl.NumberFormat(locale).format(value)
    const { currency } = this.programme
    return new Intl.NumberFormat(locale, {
      ...(currency && { style: 'currency', currency }),
      minimumFractionDigits: digits(this.programme),
      trailingZeroDisplay: 'stripIfInteger',
    } as Intl.NumberFormatOptions).format(value / 10 ** digits(this.programme))
  }

  /** The smallest and the largest answer to a question for a number or a day. */
  domain(fact: Fact): [string, string] {
    const [least, most] = domain(fact)
    return [this.number(fact.kind, least), this.number(fact.kind, most)]
  }

  /** What is demanded of a fact, to be read after "must be". */
  demand({ condition, negated }: Need): string {
    const fact = this.fact(condition.fact)
    if (typeof condition.is === 'boolean') return text(condition.is === negated ? 'eligibility.no' : 'eligibility.yes')
    if (condition.includesAny) return this.group(fact, condition.includesAny, negated ? 'noneOf' : 'anyOf')
    if (condition.includesAll) return this.group(fact, condition.includesAll, negated ? 'notAll' : 'allOf')
    if (condition.oneOf) return this.group(fact, condition.oneOf, negated ? 'noneOf' : 'oneOf')
    if (condition.is !== undefined)
      return fact.kind === 'CHOICE'
        ? this.group(fact, [condition.is as Literal], negated ? 'noneOf' : 'oneOf')
        : this.equal(fact, condition.is, negated)
    const bounds = BOUNDS.filter(([name]) => condition[name] !== undefined).map(([name, turned]) =>
      this.bound(fact.kind, negated ? turned : name, condition[name] as Amount),
    )
    return bounds.length === 1
      ? (bounds[0] as string)
      : text(negated ? 'eligibility.demand.or' : 'eligibility.demand.and', {
          first: bounds[0] ?? '',
          second: bounds[1] ?? '',
        })
  }

  /** Values of a fact that would be enough. */
  change({ fact, values }: Change): string {
    return values.map((turn) => this.turn(this.fact(fact), turn)).join(text('eligibility.change.or'))
  }

  private turn(fact: Fact, turn: Turn): string {
    if (typeof turn === 'boolean') return text(turn ? 'eligibility.yes' : 'eligibility.no')
    if (typeof turn === 'string') return this.option(fact, turn)
    if ('with' in turn) return text('eligibility.change.with', { option: this.option(fact, turn.with) })
    if ('without' in turn) return text('eligibility.change.without', { option: this.option(fact, turn.without) })
    const { atLeast, atMost } = turn
    if (atLeast === undefined && atMost === undefined) return text('eligibility.change.any')
    if (atLeast === undefined) return this.bound(fact.kind, 'atMost', atMost as Literal)
    if (atMost === undefined) return this.bound(fact.kind, 'atLeast', atLeast)
    if (atLeast === atMost) return this.number(fact.kind, literal(atLeast))
    return text('eligibility.demand.and', {
      first: this.bound(fact.kind, 'atLeast', atLeast),
      second: this.bound(fact.kind, 'atMost', atMost),
    })
  }

  private equal(fact: Fact, amount: Amount, negated: boolean): string {
    if (!negated) return this.number(fact.kind, this.amount(amount))
    return text('eligibility.demand.or', {
      first: this.bound(fact.kind, 'below', amount),
      second: this.bound(fact.kind, 'above', amount),
    })
  }

  private bound(kind: FactKind, name: Bound, amount: Amount): string {
    const id = `eligibility.demand.${kind === 'DATE' ? 'day.' : ''}${name}` as MessageId
    return text(id, { limit: this.number(kind, this.amount(amount)) }) + this.called(amount)
  }

  private group(fact: Fact, set: Literal[] | { parameter: string }, kind: string): string {
    const members = Array.isArray(set) ? set : (this.dated(set.parameter) as string[])
    const options = members
      .map((one) => (fact.options ? this.option(fact, String(one)) : this.number(fact.kind, literal(one))))
      .join(', ')
    return text(`eligibility.demand.${kind}` as MessageId, { options, count: members.length }) + this.called(set)
  }

  private option(fact: Fact, id: string): string {
    return said(fact.options?.find((option) => option.id === id)?.name) || id
  }

  private amount(amount: Amount): number {
    return literal(typeof amount === 'object' ? (this.dated(amount.parameter) as Literal) : amount)
  }

  private dated(parameter: string): Literal | string[] {
    const today = dayText(this.on)
    const { values } = this.parameter(parameter)
    const held = values.filter(({ from }) => from <= today).sort((a, b) => a.from.localeCompare(b.from))
    return held.at(-1)?.value ?? 0
  }

  private parameter(id: string): Parameter {
    return this.programme.parameters?.find((one) => one.id === id) as Parameter
  }

  private called(amount: Amount | Literal[] | { parameter: string }): string {
    return typeof amount === 'object' && 'parameter' in amount
      ? ` (${said(this.parameter(amount.parameter).name)})`
      : ''
  }
}

type Bound = 'atLeast' | 'above' | 'atMost' | 'below'

/** Each bound with its opposite. */
const BOUNDS: [Bound & keyof Condition, Bound][] = [
  ['atLeast', 'below'],
  ['above', 'atMost'],
  ['atMost', 'above'],
  ['below', 'atLeast'],
]
