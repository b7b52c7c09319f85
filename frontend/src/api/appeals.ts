import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'

export type AppealStatus = 'LODGED' | 'EXAMINED' | 'UPHELD' | 'OVERTURNED' | 'WITHDRAWN'
export type AppealOutcome = 'UPHOLD' | 'OVERTURN'

/** The vendor's side. */
export interface VendorAppeal {
  /** The last day on which an appeal is taken; absent when none can be lodged. */
  lodgeUntil?: string
  /** The latest one. */
  appeal?: {
    number: string
    status: AppealStatus
    grounds: string
    lodgedAt: string
    dueAt: string
    endedAt?: string
    reasons?: string
    mayWithdraw: boolean
  }
}

/** The certifier's side. */
export interface AppealCase {
  number: string
  status: AppealStatus
  reviewId: string
  submissionNumber: string
  organisationName: string
  listingName: string
  releaseVersion: string
  grounds: string
  lodgedAt: string
  dueAt: string
  late: boolean
  /** Whether the reader looks at it. */
  mine: boolean
  endedAt?: string
  reasons?: string
  allowedActions: ('TAKE' | 'LEAVE' | 'UPHOLD' | 'OVERTURN')[]
}

function own(submission: string): string {
  return `/api/v1/submissions/${encodeURIComponent(submission)}/appeal`
}

function path(number: string): string {
  return `/api/v1/appeal-cases/${encodeURIComponent(number)}`
}

export function vendorAppealQuery(submission: string) {
  return queryOptions({
    queryKey: ['submissions', 'appeal', submission],
    queryFn: ({ signal }) => get<VendorAppeal>(own(submission), signal),
  })
}

export function lodgeAppeal(submission: string, grounds: string): Promise<VendorAppeal> {
  return send('POST', own(submission), { body: { grounds } })
}

export function withdrawAppeal(submission: string): Promise<VendorAppeal> {
  return send('POST', `${own(submission)}/withdrawal`)
}

export const appealsQuery = queryOptions({
  queryKey: ['appeals', 'open'],
  queryFn: ({ signal }) => get<{ items: AppealCase[] }>('/api/v1/appeal-cases', signal),
})

export function appealQuery(number: string) {
  return queryOptions({
    queryKey: ['appeals', 'one', number],
    queryFn: ({ signal }) => get<AppealCase>(path(number), signal),
  })
}

export function takeAppeal(number: string): Promise<AppealCase> {
  return send('POST', `${path(number)}/claim`)
}

export function leaveAppeal(number: string): Promise<AppealCase> {
  return send('DELETE', `${path(number)}/claim`)
}

export function decideAppeal(number: string, body: { outcome: AppealOutcome; reasons: string }): Promise<AppealCase> {
  return send('POST', `${path(number)}/decision`, { body })
}
