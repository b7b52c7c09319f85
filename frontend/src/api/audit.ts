import { queryOptions } from '@tanstack/react-query'
import { ask, get, send } from './http.ts'
import type { Page } from './types.ts'

export const AUDIT_KINDS = [
  'SIGN_IN_REFUSED',
  'SIGN_IN_PAUSED',
  'ACCOUNT_CHANGED',
  'ROLE_CHANGED',
  'ORGANISATION_CHANGED',
  'CASE_DECIDED',
  'CERTIFICATE_CHANGED',
  'RELEASE_CHANGED',
  'CONCERN_DECIDED',
  'EVIDENCE_OPENED',
  'DATA_EXPORTED',
  'PERSON_ERASED',
  'CONFIGURATION_CHANGED',
  'JOB_RETRIED',
] as const

export type AuditKind = (typeof AUDIT_KINDS)[number]

/** Something sensitive that was done or opened. */
export interface AuditEntry {
  id: string
  /** In the chain; none while it waits for being tied. */
  place?: number
  at: string
  kind: AuditKind
  account?: string
  /** What the person is called now; none for people who were erased. */
  name?: string
  subject: string
  detail: string
}

export interface AuditFilter {
  kind?: string
  subject?: string
  from?: string
  until?: string
  page?: number
}

export interface Verification {
  intact: boolean
  entries: number
  brokenAt?: number
  why?: 'ENTRY_CHANGED' | 'ENTRY_MISSING' | 'CUT_OFF' | 'REWRITTEN' | 'HEAD_NOT_SIGNED'
  waiting: number
}

export const AUDIT_SIZE = 50

export function auditQuery({ kind, subject, from, until, page = 1 }: AuditFilter) {
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(from && { from }),
    ...(until && { until }),
    page: String(page),
    size: String(AUDIT_SIZE),
  })
  return queryOptions({
    queryKey: ['audit', query.toString()],
    queryFn: ({ signal }) => get<Page<AuditEntry>>(`/api/v1/audit/entries?${query}`, signal),
  })
}

/** Looks at the whole chain; the head is the last line of an earlier download, or nothing. */
export function verifyAudit(head: string): Promise<Verification> {
  return send('POST', '/api/v1/audit/verification', { body: { head: signedHead(head) } })
}

export async function downloadAudit(): Promise<Blob> {
  const response = await ask('POST', '/api/v1/audit/export', { body: {} })
  return response.blob()
}

/** The last line of a download holds the head within JSON; who pastes the head alone means the same. */
function signedHead(pasted: string): string {
  try {
    const line: unknown = JSON.parse(pasted)
    return typeof line === 'object' && line !== null && 'head' in line ? String(line.head) : pasted
  } catch {
    return pasted
  }
}
