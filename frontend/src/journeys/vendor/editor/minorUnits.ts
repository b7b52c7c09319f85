const MOST = 1_000_000_000

/** "39,95" with two digits is 3995; nothing for what is no sum, or more than the store takes. */
export function minorUnits(typed: string, digits: number): number | undefined {
  const [, whole, part = ''] = /^(\d{1,10})(?:[.,](\d+))?$/.exec(typed.replace(/\p{Z}/gu, '')) ?? []
  if (whole === undefined || part.length > digits) return undefined
  const amount = Number(whole + part.padEnd(digits, '0'))
  return amount <= MOST ? amount : undefined
}
