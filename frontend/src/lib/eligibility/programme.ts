/**
 * A programme as its file says it: `backend/docs/eligibility.md` tells the language. What is read here has been read by the Java
 * reader before (`certification/eligibility`), which names every mistake; this engine takes a programme at its word.
 */
export interface Programme {
  slug: string
  name: Texts
  summary?: Texts
  currency?: string
  facts: Fact[]
  parameters?: Parameter[]
  offers: Offer[]
  fallback: { id: string; name: Texts; summary: Texts }
}

/** One text for all languages, or one for each of several. */
export type Texts = string | Record<string, string>

export type FactKind = 'MONEY' | 'INTEGER' | 'BOOLEAN' | 'CHOICE' | 'CHOICES' | 'DATE'

export interface Fact {
  id: string
  kind: FactKind
  name: Texts
  question?: Texts
  help?: Texts
  min?: Literal
  max?: Literal
  options?: { id: string; name: Texts }[]
  sum?: { plus?: string; minus?: string }[]
  years?: { since: string; on?: Amount }
  when?: Rule
}

/** Minor units of money, a whole number, or a day as yyyy-mm-dd. */
export type Literal = number | string
export type Amount = Literal | { parameter: string }

export interface Parameter {
  id: string
  kind: FactKind
  of?: string
  name: Texts
  values: { from: string; value: Literal | string[] }[]
}

export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Condition

export interface Condition {
  fact: string
  is?: boolean | Amount
  oneOf?: Literal[] | { parameter: string }
  atLeast?: Amount
  above?: Amount
  atMost?: Amount
  below?: Amount
  includesAny?: string[] | { parameter: string }
  includesAll?: string[] | { parameter: string }
}

export interface Offer {
  id: string
  name: Texts
  provider: string
  summary?: Texts
  listing?: string
  paths?: { id: string; name?: Texts; when: Rule }[]
  benefits?: { id: string; name: Texts; when?: Rule }[]
}

/** A programme cannot be evaluated on that day; the message says why. */
export class NotEvaluable extends Error {}

/** The greatest number, and the smallest with the other sign. */
export const NUMBER = 100_000_000_000_000

export const isOrdered = (kind: FactKind): boolean => kind === 'MONEY' || kind === 'INTEGER' || kind === 'DATE'

export const isAsked = (fact: Fact): boolean => !fact.sum && !fact.years && !fact.when

const FIRST_DAY = -43829
const LAST_DAY = 84005

/** Days since 1970-01-01; undefined when there is no such day between 1850 and 2199. */
export function day(text: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const days = Date.UTC(year, month - 1, date) / 86_400_000
  return days >= FIRST_DAY && days <= LAST_DAY && dayText(days) === text ? days : undefined
}

export const dayText = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)

/** Smallest and largest value of an ordered fact that is asked. */
export function domain(fact: Fact): [number, number] {
  const date = fact.kind === 'DATE'
  return [
    fact.min === undefined ? (date ? FIRST_DAY : 0) : literal(fact.min),
    fact.max === undefined ? (date ? LAST_DAY : NUMBER) : literal(fact.max),
  ]
}

export function literal(value: Literal): number {
  const number = typeof value === 'string' ? day(value) : value
  if (number === undefined) throw new NotEvaluable(`${value} is no day.`)
  return number
}
