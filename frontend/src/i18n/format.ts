import { language } from './i18n.ts'

type When = string | Date

/** "21. november 2026" · "21 November 2026". */
export function longDate(when: When): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(when))
}

/** "21. nov. 2026, 14:05" · "21 Nov 2026, 14:05". */
export function dateTime(when: When): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(when))
}

/** Sizes as people read them: "12,4 MB". Decimal units, as stores and systems show them. */
export function fileSize(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  let power = 0
  let value = bytes
  while (value >= 1000 && power < units.length - 1) {
    value /= 1000
    power++
  }
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(value)
}

export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/** "61,4 %" · "61.4%". */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

/** An amount in minor units, without them: "390 000 kr" · "US$39,000". */
export function money(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(locale(), { style: 'currency', currency, maximumFractionDigits: 0 })
  return format.format(minor / 10 ** currencyDigits(currency))
}

/** The same with its small units where there are any: "390 kr" · "US$39.95". */
export function exactMoney(minor: number, currency: string): string {
  const digits = currencyDigits(currency)
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  } as Intl.NumberFormatOptions).format(minor / 10 ** digits)
}

/** Decimals of the smaller unit. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** English here is British English: day before month, 24 hours. */
function locale(): string {
  return language() === 'en' ? 'en-GB' : language()
}
