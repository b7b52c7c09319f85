/** A part of a whole as "3 (12 %)"; nothing is said of what never happened. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} (${Math.round((100 * part) / whole)} %)`
}
