import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'

export type AuditOutcome = 'HOLDS' | 'FAULT'

/** A certificate that was drawn, for a certifier to look at again. */
export interface AuditTask {
  id: string
  month: string
  certificateNumber: string
  listingSlug: string
  listingName: string
  releaseVersion: string
  review: string
  tier: 'LOW' | 'MEDIUM' | 'HIGH'
  dueAt: string
  mayDecide: boolean
}

export const auditTasksQuery = queryOptions({
  queryKey: ['audit-tasks'],
  queryFn: ({ signal }) => get<{ items: AuditTask[] }>('/api/v1/audit-tasks', signal),
})

export function saveAuditResult(
  { id }: AuditTask,
  outcome: AuditOutcome,
  note: string,
): Promise<{ items: AuditTask[] }> {
  return send('POST', `/api/v1/audit-tasks/${id}/result`, { body: { outcome, note } })
}
