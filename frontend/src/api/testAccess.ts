import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { Person } from './reviews.ts'

/** Somebody whom a tester can be. */
export interface Persona {
  role: string
  userName: string
  password: string
}

export interface TestAccess {
  address: string
  personas: Persona[]
  notes: string
}

/** What is known of it without opening it. */
interface Standing {
  personas: number
  /** The last day on which it is shown. */
  lastDay: string
  checkedAt?: string
  /** Since when the address does not answer. */
  silentSince?: string
}

/** What the vendor sees: that it is there, and when certifiers were shown it. */
export interface GivenAccess {
  given?: Standing & { givenAt: string }
  /** The latest first. */
  reveals: string[]
}

export interface CaseAccess {
  given?: Standing
  /** Whether the reader may be shown it now. */
  mayReveal: boolean
  reveals: { to: Person; at: string }[]
}

const ofSubmission = (id: string) => `/api/v1/submissions/${encodeURIComponent(id)}/test-access`
const ofCase = (id: string) => `/api/v1/reviews/${encodeURIComponent(id)}/test-access`

export function givenAccessQuery(submission: string) {
  return queryOptions({
    queryKey: ['submissions', 'test-access', submission],
    queryFn: ({ signal }) => get<GivenAccess>(ofSubmission(submission), signal),
  })
}

/** Takes the place of what was given before. */
export function giveAccess(submission: string, access: TestAccess & { lastDay: string }): Promise<GivenAccess> {
  return send('PUT', ofSubmission(submission), { body: access })
}

export function takeBackAccess(submission: string): Promise<void> {
  return send('DELETE', ofSubmission(submission))
}

export function caseAccessQuery(review: string) {
  return queryOptions({
    queryKey: ['reviews', 'test-access', review],
    queryFn: ({ signal }) => get<CaseAccess>(ofCase(review), signal),
  })
}

/** Shows the access. The server records to whom, and the vendor sees when. */
export function revealAccess(review: string): Promise<TestAccess> {
  return send('POST', `${ofCase(review)}/reveals`, { body: {} })
}
