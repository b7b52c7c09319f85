import { currencyDigits } from '../../../i18n/format.ts'
import { ProfileReader } from '../../../lib/eligibility/profile.ts'
import type { Fact, Programme } from '../../../lib/eligibility/programme.ts'

/** Chosen where none of the options fits, and where somebody does not know. */
export const NONE = '-'
export const UNKNOWN = '?'

export type Fault = 'empty' | 'number' | 'day' | 'range'

export type Typed = { value: unknown } | { fault: Fault }

/** Decimals of the smaller unit of the programme's currency. */
export function digits({ currency }: Programme): number {
  return currency ? currencyDigits(currency) : 2
}

/** What somebody typed or chose, understood as `TypedAnswer` does on the server. */
export function typedAnswer(programme: Programme, fact: Fact, typed: readonly string[]): Typed {
  const text = (typed[0] ?? '').trim()
  if (text === UNKNOWN) return { value: null }
  if (text === '') return { fault: 'empty' }
  const value = understood(programme, fact, text, typed)
  if (value === undefined) return { fault: 'number' }
  const { problems } = new ProfileReader(programme).profile('me', { [fact.id]: value })
  if (problems.length === 0) return { value }
  if (fact.kind === 'MONEY' || fact.kind === 'INTEGER') return { fault: 'range' }
  return { fault: fact.kind === 'DATE' ? 'day' : 'empty' }
}

function understood(programme: Programme, { kind }: Fact, text: string, typed: readonly string[]): unknown {
  if (kind === 'BOOLEAN') return text === 'true'
  if (kind === 'CHOICES') return typed.filter((option) => option !== NONE)
  if (kind === 'MONEY') return amount(text, digits(programme))
  if (kind === 'INTEGER') return whole(text)
  return text
}

/** Thousands may be set apart, and one or two digits at the end are the smaller unit: 39000, 39 000, 39.000,50, $39,000. */
const AMOUNT = /^(\d{1,3}(?:[.,]?\d{3})*|\d+)(?:[.,](\d{1,2}))?$/

function amount(text: string, decimals: number): number | undefined {
  const [, whole, part = ''] = AMOUNT.exec(text.replace(/[\p{Z}\p{Sc}\p{L}'’]/gu, '')) ?? []
  const plain = whole?.replace(/[.,]/g, '')
  if (!plain || plain.length > 13 || part.length > decimals) return undefined
  return Number(plain + part.padEnd(decimals, '0'))
}

function whole(text: string): number | undefined {
  const plain = text.replace(/[\p{Z}.,]/gu, '')
  return /^\d{1,13}$/.test(plain) ? Number(plain) : undefined
}

/** What was answered, as it would be typed. */
export function asTyped(programme: Programme, fact: Fact, value: unknown): string[] {
  if (value === undefined) return []
  if (value === null) return [UNKNOWN]
  if (Array.isArray(value)) return value.length === 0 ? [NONE] : value.map(String)
  if (fact.kind === 'MONEY' && typeof value === 'number') return [String(value / 10 ** digits(programme))]
  return [String(value)]
}
