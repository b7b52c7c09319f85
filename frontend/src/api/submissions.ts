import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { Manifest } from './manifest.ts'
import type { Risk } from './risk.ts'
import type { Page, Texts } from './types.ts'

export const SUBJECT_KINDS = ['ANDROID_PACKAGE', 'IOS_APP', 'WEB_APP', 'STORE_LINK', 'DESKTOP_INSTALLER'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const PROFILES = ['base', 'employment', 'tax'] as const

export const SUBMISSION_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'ACCEPTED',
  'REFUSED',
  'WITHDRAWN',
] as const
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number]

export type SubmissionAction =
  | 'EDIT'
  | 'UPLOAD'
  | 'DELETE'
  | 'HAND_IN'
  | 'WITHDRAW'
  | 'ANSWER'
  | 'TAKE_UP'
  | 'REQUEST_CHANGES'
  | 'ACCEPT'
  | 'REFUSE'
  | 'REOPEN'

/** The part of a submission that is written by the vendor and saved as a whole. */
export interface DraftContent {
  releaseVersion: string
  kind: SubjectKind
  profile: string
  declaration: Manifest
  releaseNotes: Texts
}

export interface NewSubmission {
  organisation: string
  listingSlug: string
  releaseVersion: string
  kind: SubjectKind
  profile: string
  declaration?: Manifest
}

export interface SubmissionSummary {
  id: string
  number: string
  organisation: { slug: string; name: string }
  listingSlug: string
  name: Texts
  releaseVersion: string
  kind: SubjectKind
  profile: string
  status: SubmissionStatus
  round: number
  submittedAt?: string | null
  updatedAt: string
}

export interface SubmittedFile {
  id: string
  /** Which document it is; only for evidence. */
  type?: string | null
  fileName: string
  size: number
  sha256: string
  mediaType: string
}

export const FORM_FACTORS = ['PHONE', 'TABLET', 'DESKTOP'] as const
export type FormFactor = (typeof FORM_FACTORS)[number]

/** A picture at an address; its size is in dots. */
export interface Picture {
  href: string
  width: number
  height: number
}

/** A picture of the app at work, drawn anew by the store. */
export interface Screenshot {
  id: string
  formFactor: FormFactor
  /** What it shows, for who does not see it. */
  alternativeText: Texts
  large: Picture
  small: Picture
}

/** A file whose bytes have not all arrived. */
export interface OpenUpload {
  uploadId: string
  purpose: 'ARTIFACT' | 'EVIDENCE' | 'SCREENSHOT'
  type?: string | null
  fileName: string
  size: number
  startedAt: string
  expiresAt: string
}

/** Something to do before handing in; advice when it does not block. */
export interface ReadinessProblem {
  pointer: string
  rule: string
  message: string
  remedy: string
  blocking: boolean
}

export interface HistoryEntry {
  at: string
  action: SubmissionAction
  from?: SubmissionStatus | null
  to: SubmissionStatus
  by: string
  reason?: string | null
}

export interface Submission extends DraftContent {
  id: string
  number: string
  organisation: { slug: string; name: string }
  listingSlug: string
  status: SubmissionStatus
  /** By what is declared; what is in the package may raise it. */
  risk: Risk
  artifact?: SubmittedFile | null
  evidence: SubmittedFile[]
  /** In the order in which people see them. */
  screenshots: Screenshot[]
  uploads: OpenUpload[]
  problems: ReadinessProblem[]
  history: HistoryEntry[]
  allowedActions: SubmissionAction[]
  version: number
  round: number
  submittedAt?: string | null
  createdAt: string
  updatedAt: string
  updatedBy: string
}

export interface ImportProblem {
  line: number
  column: number
  pointer: string
  rule: string
  message: string
  remedy: string
}

export interface ImportResult {
  declaration: Manifest
  problems: ImportProblem[]
  version: number
}

export type ImportFormat = 'PUBLICCODE' | 'WEB_MANIFEST'

function path(id: string): string {
  return `/api/v1/submissions/${encodeURIComponent(id)}`
}

/** The entity tag of a version, as the server writes it. */
export function tagOf({ version }: { version: number }): string {
  return `"${version}"`
}

export function submissionsQuery(filter: { status?: SubmissionStatus | undefined; page?: number; size?: number } = {}) {
  const { status, page = 1, size = 24 } = filter
  const query = new URLSearchParams({ page: String(page), size: String(size), ...(status && { status }) })
  return queryOptions({
    queryKey: ['submissions', 'list', { status, page, size }],
    queryFn: ({ signal }) => get<Page<SubmissionSummary>>(`/api/v1/submissions?${query}`, signal),
  })
}

export function submissionQuery(id: string) {
  return queryOptions({
    queryKey: ['submissions', 'one', id],
    queryFn: ({ signal }) => get<Submission>(path(id), signal),
  })
}

export function beginSubmission(submission: NewSubmission): Promise<Submission> {
  return send('POST', '/api/v1/submissions', { body: submission })
}

export function saveSubmission(id: string, content: DraftContent, ifMatch: string): Promise<Submission> {
  return send('PUT', path(id), { body: content, ifMatch })
}

export function deleteSubmission(id: string): Promise<void> {
  return send('DELETE', path(id))
}

/** Takes over a foreign declaration; what is good is kept, what is not comes back with its line. */
export function importDeclaration(
  id: string,
  file: { format: ImportFormat; content: string; baseUrl?: string | undefined; overwrite?: boolean },
): Promise<ImportResult> {
  return send('POST', `${path(id)}/imports`, { body: file })
}

export function handIn(id: string): Promise<Submission> {
  return send('POST', `${path(id)}/hand-in`)
}

export function withdrawSubmission(id: string, reason: string): Promise<Submission> {
  return send('POST', `${path(id)}/withdrawal`, { body: { reason } })
}

export function removeArtifact(id: string): Promise<void> {
  return send('DELETE', `${path(id)}/artifact`)
}

export function removeEvidence(id: string, evidence: string): Promise<void> {
  return send('DELETE', `${path(id)}/evidence/${encodeURIComponent(evidence)}`)
}

/** Takes over those of an earlier submission of the same app, with their words. */
export function takeOverScreenshots(id: string, earlier: string): Promise<Submission> {
  return send('POST', `${path(id)}/screenshots`, { body: { submission: earlier } })
}

/** Saves device and words of all of them; people see them in the order given. */
export function describeScreenshots(id: string, screenshots: readonly Screenshot[]): Promise<Submission> {
  return send('PUT', `${path(id)}/screenshots`, {
    body: {
      screenshots: screenshots.map(({ id, formFactor, alternativeText }) => ({ id, formFactor, alternativeText })),
    },
  })
}

export function removeScreenshot(id: string, screenshot: string): Promise<void> {
  return send('DELETE', `${path(id)}/screenshots/${encodeURIComponent(screenshot)}`)
}
