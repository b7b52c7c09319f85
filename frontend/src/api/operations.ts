import { queryOptions } from '@tanstack/react-query'
import { get } from './http.ts'
import type { Page } from './types.ts'

/** How one kind of work stands. */
export interface JobFigures {
  name: string
  due: number
  running: number
  failing: number
  givenUp: number
  dueSince?: string
}

/** How the store runs. */
export interface Operations {
  at: string
  queue: {
    waiting: number
    underway: number
    withVendor: number
    late: number
    medianHours?: number
    ninetiethHours?: number
  }
  certificates: { within30: number; within60: number; within90: number }
  concerns: { open: number; late: number }
  jobs: JobFigures[]
  search: { state: 'opening' | 'following' | 'behind'; listings: number }
  mails: boolean
}

/** A case that the store has to move. */
export interface OpenCase {
  id: string
  number: string
  listingName: string
  version: string
  organisation: string
  status: 'SCREENING' | 'QUEUED' | 'ASSESSING' | 'VERDICT_PROPOSED'
  certifier?: string
  openedAt: string
  dueAt?: string
  late: boolean
}

export interface EndingCertificate {
  number: string
  listingName: string
  version: string
  organisation: string
  validUntil: string
}

export const FIGURES_SIZE = 50

/** Renewed each minute while somebody looks. */
export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: ({ signal }) => get<Operations>('/api/v1/operations', signal),
  refetchInterval: 60_000,
})

export function openCasesQuery(late: boolean, page: number) {
  return queryOptions({
    queryKey: ['operations', 'cases', { late, page }],
    queryFn: ({ signal }) =>
      get<Page<OpenCase>>(`/api/v1/operations/cases?late=${late}&page=${page}&size=${FIGURES_SIZE}`, signal),
  })
}

export function endingCertificatesQuery(days: number, page: number) {
  return queryOptions({
    queryKey: ['operations', 'certificates', { days, page }],
    queryFn: ({ signal }) =>
      get<Page<EndingCertificate>>(
        `/api/v1/operations/certificates?days=${days}&page=${page}&size=${FIGURES_SIZE}`,
        signal,
      ),
  })
}
