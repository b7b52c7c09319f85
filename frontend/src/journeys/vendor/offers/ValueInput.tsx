import { useEffect, useState } from 'react'
import { minorDigits, optionName } from '../../../domain/offers/words.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Fact, Literal, Programme } from '../../../lib/eligibility/programme.ts'

interface ValueInputProps {
  programme: Programme
  fact: Fact
  value: Literal | undefined
  label: string
  onValue: (value: Literal) => void
}

/** A value of a fact in the fact's own kind of input; money in whole units of the currency. */
export function ValueInput({ programme, fact, value, label, onValue }: ValueInputProps) {
  if (fact.options) {
    return (
      <select
        className="ds-input"
        aria-label={label}
        value={String(value ?? '')}
        onChange={({ target }) => onValue(target.value)}
      >
        {fact.options.map(({ id }) => (
          <option key={id} value={id}>
            {optionName(fact, id)}
          </option>
        ))}
      </select>
    )
  }
  if (fact.kind === 'DATE') {
    return (
      <input
        className="ds-input"
        type="date"
        aria-label={label}
        value={String(value ?? '')}
        onChange={({ target }) => target.value && onValue(target.value)}
      />
    )
  }
  return <NumberInput programme={programme} fact={fact} value={value} label={label} onValue={onValue} />
}

/** What is typed stays as it is typed; it counts as soon as it is a number. */
function NumberInput({ programme, fact, value, label, onValue }: ValueInputProps) {
  const text = useText()
  const digits = fact.kind === 'MONEY' ? minorDigits(programme) : 0
  const shown = typeof value === 'number' ? plain(value, digits) : ''
  const [typed, setTyped] = useState(shown)
  const number = numberOf(typed, digits)
  useEffect(() => {
    setTyped((now) => (numberOf(now, digits) === value ? now : shown))
  }, [value, shown, digits])
  const unit = fact.kind === 'MONEY' ? programme.currency : undefined
  return (
    <span className="cc-amount">
      <input
        className="ds-input"
        type="text"
        inputMode={digits > 0 ? 'decimal' : 'numeric'}
        aria-label={unit ? text('offers.amountIn', { label, unit }) : label}
        aria-invalid={number === undefined || undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          const next = numberOf(target.value, digits)
          if (next !== undefined) onValue(next)
        }}
      />
      {unit && <span aria-hidden="true">{unit}</span>}
    </span>
  )
}

function plain(value: number, digits: number): string {
  const units = value / 10 ** digits
  return Number.isInteger(units) ? String(units) : units.toFixed(digits)
}

/** A number as people write it, in minor units; nothing when it is none. */
export function numberOf(typed: string, digits: number): number | undefined {
  const cleaned = typed.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.')
  if (!/^-?\d+(\.\d*)?$/.test(cleaned)) return undefined
  const [whole = '', part = ''] = cleaned.split('.')
  if (part.length > digits) return undefined
  const value = Number(whole + part.padEnd(digits, '0'))
  return Number.isSafeInteger(value) && Math.abs(value) <= 100_000_000_000_000 ? value : undefined
}
