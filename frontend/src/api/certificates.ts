import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { CertificateStatus } from './listings.ts'
import type { Condition } from './vendorReview.ts'

/** A condition, and what has become of it. */
export interface CertificateCondition extends Condition {
  /** Absent as long as it is open. */
  met?: { at: string; reason: string }
  /** What the vendor says to have done; for certifiers and the vendor. */
  answers?: ConditionAnswer[]
  allowedActions: ('MEET' | 'ANSWER')[]
}

export interface ConditionAnswer {
  at: string
  text: string
  link?: string
}

/** As much of a certificate as the pages about its conditions need. */
export interface Certificate {
  number: string
  status: CertificateStatus
  statusReason?: string
  conditions: CertificateCondition[]
  validUntil?: string
  history?: CertificateEvent[]
}

export interface CertificateEvent {
  at: string
  from?: CertificateStatus
  to: CertificateStatus
  reason: string
}

export type MeasureKind = 'SUSPENSION' | 'EMERGENCY' | 'RESTORATION' | 'REVOCATION'
export type MeasureAction = 'CONFIRM' | 'RETURN' | 'WITHDRAW' | 'LAPSE'
export type MeasureStatus = 'PROPOSED' | 'CONFIRMED' | 'RETURNED' | 'WITHDRAWN' | 'LAPSED'

/** What one certifier proposed about a certificate and another one decides. */
export interface Measure {
  id: string
  certificateNumber: string
  listingSlug: string
  listingName: string
  kind: MeasureKind
  status: MeasureStatus
  reason: string
  /** For the vendor only; may be empty. */
  remedy: string
  proposedBy: string
  proposedAt: string
  /** Until when an emergency suspension stands without a second person. */
  confirmBy?: string
  decidedAt?: string
  decisionReason: string
  allowedActions: MeasureAction[]
}

export interface CertificateMeasures {
  number: string
  listingSlug: string
  listingName: string
  status: CertificateStatus
  statusReason: string
  proposable: MeasureKind[]
  items: Measure[]
}

/** A condition that was not met yet, with the certificate that it belongs to. */
export interface OpenCondition {
  number: string
  listingSlug: string
  listingName: string
  releaseVersion: string
  organisationName: string
  status: CertificateStatus
  criterion: string
  text: string
  due: string
  answers: ConditionAnswer[]
  allowedActions: 'MEET'[]
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

/** What the vendor says to have done about a condition. */
export function answerCondition(number: string, criterion: string, text: string, link: string): Promise<unknown> {
  return send('POST', `${path(number)}/conditions/${encodeURIComponent(criterion)}/answers`, {
    body: { text, ...(link !== '' && { link }) },
  })
}

export const waitingMeasuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: ({ signal }) => get<{ items: Measure[] }>('/api/v1/measures', signal),
})

export const openConditionsQuery = queryOptions({
  queryKey: ['open-conditions'],
  queryFn: ({ signal }) => get<{ items: OpenCondition[] }>('/api/v1/open-conditions', signal),
})

export function measuresQuery(number: string) {
  return queryOptions({
    queryKey: ['measures', number],
    queryFn: ({ signal }) => get<CertificateMeasures>(`${path(number)}/measures`, signal),
  })
}

export function proposeMeasure(
  number: string,
  kind: MeasureKind,
  reason: string,
  remedy: string,
): Promise<CertificateMeasures> {
  return send('POST', `${path(number)}/measures`, { body: { kind, reason, remedy } })
}

export function confirmMeasure({ id }: Measure): Promise<CertificateMeasures> {
  return send('POST', `/api/v1/measures/${id}/confirmation`, { body: {} })
}

export function returnMeasure({ id }: Measure, reason: string): Promise<CertificateMeasures> {
  return send('POST', `/api/v1/measures/${id}/return`, { body: { reason } })
}

export function withdrawMeasure({ id }: Measure): Promise<CertificateMeasures> {
  return send('POST', `/api/v1/measures/${id}/withdrawal`, { body: {} })
}

/** Begins a submission for a new certificate of the same release. */
export function renewCertificate(number: string): Promise<{ submission: string }> {
  return send('POST', `${path(number)}/renewal`, { body: {} })
}
