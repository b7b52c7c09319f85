import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { CertificateStatus } from './listings.ts'
import type { Condition } from './vendorReview.ts'

/** A condition, and what has become of it. */
export interface CertificateCondition extends Condition {
  /** Absent as long as it is open. */
  met?: { at: string; reason: string }
  allowedActions: 'MEET'[]
}

/** As much of a certificate as the pages about its conditions need. */
export interface Certificate {
  number: string
  status: CertificateStatus
  statusReason?: string
  conditions: CertificateCondition[]
}

const path = (number: string) => `/api/v1/certificates/${encodeURIComponent(number)}`

export function certificateQuery(number: string) {
  return queryOptions({
    queryKey: ['certificate', number],
    queryFn: ({ signal }) => get<Certificate>(path(number), signal),
  })
}

/** The number of the certificate that came of a case; for certifiers. */
export function caseCertificateQuery(caseId: string) {
  return queryOptions({
    queryKey: ['reviews', caseId, 'certificate'],
    queryFn: ({ signal }) =>
      get<{ number?: string }>(`/api/v1/reviews/${encodeURIComponent(caseId)}/certificate`, signal),
  })
}

export function meetCondition(number: string, criterion: string, reason: string): Promise<Certificate> {
  return send('POST', `${path(number)}/conditions/${encodeURIComponent(criterion)}`, { body: { reason } })
}
