import type { Fee } from '../api/manifest.ts'
import { exactMoney } from '../i18n/format.ts'
import type { Text } from '../i18n/i18n.ts'

/** How much a line of a fee schedule is, and how often: "US$39.95 each time". */
export function feeSum({ amount = 0, currency, per = 'ONCE' }: Fee, text: Text): string {
  if (amount === 0 || !currency) return text('design.fee.free')
  return text(`design.fee.${per}`, { amount: exactMoney(amount, currency) })
}
