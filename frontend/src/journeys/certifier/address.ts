export function caseAddress(id: string): string {
  return `/certify/cases/${id}`
}

export function appealAddress(number: string): string {
  return `/certify/appeals/${number}`
}

/** What the address of a case says instead of a criterion when the middle shows the verdict. */
export const VERDICT = 'verdict'

export function criterionAddress(id: string, criterion: string): string {
  return `${caseAddress(id)}?c=${encodeURIComponent(criterion)}`
}

export function certificateAddress(number: string): string {
  return `/certify/certificates/${encodeURIComponent(number)}`
}
