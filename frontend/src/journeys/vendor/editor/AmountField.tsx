import { useState } from 'react'
import type { Fee } from '../../../api/manifest.ts'
import { fieldId, TextField } from '../../../design/Field.tsx'
import { currencyDigits } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { useDraft } from './draftContext.ts'
import { minorUnits } from './minorUnits.ts'

/** A sum of money as people write it; kept in the smallest unit of the currency. What is no sum is told, and not kept. */
export function AmountField({ fee, pointer, onFee }: { fee: Fee; pointer: string; onFee: (fee: Fee) => void }) {
  const text = useText()
  const { errorAt } = useDraft()
  const digits = digitsOf(fee.currency)
  const [typed, setTyped] = useState(fee.amount === undefined ? '' : String(fee.amount / 10 ** digits))
  const wrong = typed !== '' && minorUnits(typed, digits) === undefined
  return (
    <TextField
      id={fieldId(`${pointer}/amount`)}
      label={text('vendor.fees.amount')}
      description={text('vendor.fees.amountHelp')}
      inputMode="decimal"
      value={typed}
      error={wrong ? text('vendor.fees.amountWrong') : errorAt(`${pointer}/amount`)}
      onChange={({ target }) => {
        setTyped(target.value)
        const { amount: _, ...rest } = fee
        const amount = minorUnits(target.value, digits)
        onFee(amount === undefined ? rest : { ...rest, amount })
      }}
    />
  )
}

/** Two where the currency is not known yet. */
function digitsOf(currency: string | undefined): number {
  try {
    return currency ? currencyDigits(currency) : 2
  } catch {
    return 2
  }
}
