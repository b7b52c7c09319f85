import { queryOptions } from '@tanstack/react-query'
import type { Change } from './changes.ts'
import type { ServiceClock } from './clock.ts'
import { get, send } from './http.ts'
import type { Manifest } from './manifest.ts'
import type { Risk } from './risk.ts'
import type { FormFactor, SubjectKind } from './submissions.ts'
import type { Texts } from './types.ts'
import type { Condition, ReviewState, Severity } from './vendorReview.ts'

export type ReviewAction =
  | 'CLAIM'
  | 'RELEASE'
  | 'TAKE_OVER'
  | 'HAND_OVER'
  | 'STEP_ASIDE'
  | 'RULE'
  | 'CLEAR'
  | 'REOPEN'
  | 'WAIVE'
  | 'MESSAGE'
  | 'RERUN_CHECKS'
  | 'REQUEST_CHANGES'
  | 'PROPOSE'
  | 'CONFIRM'
  | 'RETURN'
/** What the history tells beside what certifiers do. */
export type ReviewEvent =
  | ReviewAction
  | 'ANSWER'
  | 'SCREENED'
  | 'HAND_IN'
  | 'OVERDUE'
  | 'FAST_TRACK'
  | 'OPEN_FULL'
  | 'CLOSE'
  | 'OVERTURN'
export type BlockedReason =
  | 'BELONGS_TO_ORGANISATION'
  | 'MADE_SUBMISSION'
  | 'WORKED_FOR_ORGANISATION'
  | 'DECLARED'
  | 'OPENED_FAST_TRACK'
export type Ruling = 'MET' | 'NOT_MET' | 'NOT_RELEVANT'
export type CriterionState = 'MET' | 'NOT_MET' | 'OPEN' | 'NOT_RELEVANT' | 'DID_NOT_RUN'
export type CheckOutcome = 'PASS' | 'FAIL' | 'ERROR' | 'SKIPPED' | 'NOT_APPLICABLE'
export type CriterionMode = 'AUTOMATIC' | 'ASSISTED' | 'MANUAL' | 'DECLARED'
export type Outcome = 'CERTIFY' | 'REFUSE'
export type Audience = 'VENDOR' | 'CERTIFIERS'

export interface Person {
  id: string
  name: string
}

export interface Counts {
  met: number
  notMet: number
  open: number
  didNotRun: number
}

/** Why a case stands where it stands in the queue. */
export type Priority = 'FAST_TRACK' | 'OVERDUE' | 'DUE_SOON' | 'CAME_BACK' | 'IN_TURN' | 'WITH_VENDOR' | 'ENDED'

/** A case as the queue shows it. */
export interface QueueItem {
  id: string
  number: string
  submissionId: string
  listingSlug: string
  listingName: string
  releaseVersion: string
  organisationName: string
  kind: SubjectKind
  profile: string
  tier: Risk['tier']
  status: ReviewState
  round: number
  priority: Priority
  openedAt: string
  queuedAt?: string
  dueAt?: string
  clock: ServiceClock
  certifier?: Person
  /** Why the reader must keep away from it. */
  blockedReason?: BlockedReason
  counts: Counts
  allowedActions: ReviewAction[]
}

export interface CheckFinding {
  rule: string
  severity: Severity
  location: { file: string; line: number; pointer: string }
  /** Of the message and the remedy. */
  language: string
  message: string
  evidence: string
  remedy: string
  /** The check's own English words, where they say more. */
  original?: string
  fingerprint: string
  /** Command line that shows it again, where the submission lies; empty for what was found before there was one. */
  reproduce: string
}

/** A finding that was cleared and does not count until its day. */
export interface Clearing {
  fingerprint: string
  reason: string
  by: Person
  at: string
  /** The last day on which it does not count. */
  until: string
  /** Whether it was cleared in this case; else it arrived cleared. */
  here: boolean
}

export interface CheckResult {
  id: string
  version: string
  outcome: CheckOutcome
  note: string
  /** The reader's, or English where there is no translation. */
  noteLanguage: string
  millis: number
  /** Only tried out: certifiers see what it found, and nothing of it counts. */
  observed: boolean
  /** Of what it found. */
  fingerprints: string[]
}

export type WaiverAction = 'CONFIRM' | 'RETURN' | 'END'

/** An exception of the listing from a criterion: proposed, or in force for this case. */
export interface CaseWaiver {
  id: string
  criterion: string
  /** Only under this profile. */
  profile?: string
  /** Only for this release. */
  releaseVersion?: string
  reason: string
  status: 'PROPOSED' | 'GRANTED'
  proposedBy: Person
  proposedAt: string
  /** The last day on which it holds. */
  until: string
  allowedActions: WaiverAction[]
}

export interface Criterion {
  id: string
  area: string
  statement: Texts
  guidance: Texts
  reference: string
  severity: Severity
  mode: CriterionMode
  state: CriterionState
  machine?: { outcome: CheckOutcome; note: string; checks: CheckResult[] }
  findings: CheckFinding[]
  ruling?: { ruling: Ruling; reason: string; by: Person; at: string }
  /** Ids of the documents that the vendor handed in for it. */
  evidence: string[]
  evidenceTypes: string[]
}

export interface CaseDocument {
  evidenceId: string
  type: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
  /** Whether its text was read and can be shown. */
  readable: boolean
  title: string
  pages: number
  /** What the vendor says about it, when it is kept for all its apps. */
  said?: {
    title: string
    issuer: string
    scope: string
    issuedOn?: string
    expiresOn?: string
    expired: boolean
  }
}

/** A picture of the app at work; the addresses are of a large and a small one, the size is that of the large one. */
export interface CaseScreenshot {
  id: string
  formFactor: FormFactor
  alternativeText: Texts
  large: string
  small: string
  width: number
  height: number
}

/** What became of the pictures since the last approved release. */
export interface PictureChanges {
  /** Absent for a first release. */
  comparedWith?: string
  /** Ids. */
  added: string[]
  removed: CaseScreenshot[]
}

export interface DocumentText {
  evidenceId: string
  title: string
  pages: number
  language: string
  text: string
  truncated: boolean
}

/** What a safe copy goes without. */
export type LeftOut = 'ACTIVE' | 'REMOTE' | 'ATTACHMENTS' | 'REST'

/** How a file of the case is shown; what it shows is at `pagePath` and `copyPath`. */
export interface Preview {
  kind: 'PAGES' | 'PICTURE' | 'MARKUP' | 'LISTING' | 'REFUSED'
  mediaType: string
  pages: number
  shownPages: number
  /** Of the first page, in dots. */
  width?: number
  height?: number
  entries: { name: string; size: number }[]
  allEntries: number
  leftOut: LeftOut[]
  refusal?: 'ENCRYPTED' | 'TOO_LARGE' | 'DANGEROUS' | 'DAMAGED' | 'NO_SUCH_PAGE' | 'BEYOND_LIMITS' | 'UNKNOWN_KIND'
  /** The latest first. */
  openings: { by: Person; at: string }[]
}

export interface CaseMessage {
  id: string
  round: number
  criterion?: string
  /** Of the finding that it is about. */
  fingerprint?: string
  audience: Audience
  side: 'VENDOR' | 'STORE'
  text: string
  by: Person
  at: string
}

export interface Proposal {
  outcome: Outcome
  reasons: string
  conditions: Condition[]
  by: Person
  at: string
}

/** What was read out of the package; absent or null where there was nothing to read. */
export interface ArtifactFacts {
  packageName?: string | null
  versionName?: string | null
  versionCode?: number | null
  minSdk?: number | null
  targetSdk?: number | null
  permissions: string[]
  signerSha256?: string | null
  signatureSchemes: string[]
  debuggable: boolean
  cleartext: boolean
  label?: string | null
  endpoints: string[]
}

/** The whole case file. */
export interface Case {
  id: string
  number: string
  submissionId: string
  status: ReviewState
  round: number
  listingSlug: string
  listingName: string
  releaseVersion: string
  kind: SubjectKind
  profile: string
  edition: string
  risk: Risk
  organisation: { slug: string; name: string; country: string; number: string; verified: boolean }
  submittedAt: string
  queuedAt?: string
  dueAt?: string
  clock: ServiceClock
  certifier?: Person
  counts: Counts
  declaration: Manifest
  releaseNotes: Texts
  artifact?: { fileName: string; mediaType: string; sha256: string; size: number }
  artifactFacts?: ArtifactFacts
  screening?: {
    status: 'PLANNED' | 'DONE' | 'BROKE'
    failures: number
    lastError?: string
    doneChecks: number
    checks: number
    plannedAt: string
    endedAt?: string
  }
  /** Absent until the checks have read the release. */
  change?: Change
  criteria: Criterion[]
  clearings: Clearing[]
  waivers: CaseWaiver[]
  documents: CaseDocument[]
  screenshots: CaseScreenshot[]
  messages: CaseMessage[]
  changeRequests: {
    round: number
    summary: string
    criteria: { criterion: string; reason: string }[]
    by: Person
    at: string
  }[]
  history: { at: string; action: ReviewEvent; from?: ReviewState; to: ReviewState; by?: Person; reason: string }[]
  proposal?: Proposal
  outcome?: 'CERTIFIED' | 'REFUSED'
  concludedAt?: string
  assessment: { mayCertify: boolean; blockedBy: string[]; needsCondition: string[]; open: string[]; waived: string[] }
  allowedActions: ReviewAction[]
  version: number
}

function path(id: string): string {
  return `/api/v1/reviews/${encodeURIComponent(id)}`
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['reviews', 'case', id],
    queryFn: ({ signal }) => get<Case>(path(id), signal),
  })
}

/** The text of a document. The server records that the reader read it. */
export function documentQuery(id: string, evidenceId: string) {
  return queryOptions({
    queryKey: ['reviews', 'document', id, evidenceId],
    queryFn: ({ signal }) => get<DocumentText>(`${path(id)}/documents/${encodeURIComponent(evidenceId)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function pictureChangesQuery(id: string) {
  return queryOptions({
    queryKey: ['reviews', 'screenshots', id],
    queryFn: ({ signal }) => get<PictureChanges>(`${path(id)}/screenshots`, signal),
  })
}

function filePath(id: string, file: string): string {
  return `${path(id)}/files/${encodeURIComponent(file)}`
}

/** How a file is shown. The server records that the reader opened it. @param file id of a document, or `package` */
export function previewQuery(id: string, file: string) {
  return queryOptions({
    queryKey: ['reviews', 'preview', id, file],
    queryFn: ({ signal }) => get<Preview>(filePath(id, file), signal),
    staleTime: 5 * 60_000,
  })
}

/** Address of a page as a picture that the store has drawn. */
export function pagePath(id: string, file: string, page: number): string {
  return `${filePath(id, file)}/pages/${page}`
}

/** Address of a copy without anything active, for a frame. */
export function copyPath(id: string, file: string): string {
  return `${filePath(id, file)}/copy`
}

/** A case as it was shown: what is done to it fails with 409 when somebody has moved it since. */
export type Shown = Pick<Case, 'id' | 'version'>

export function act(
  method: 'POST' | 'PUT' | 'DELETE',
  { id, version }: Shown,
  part: string,
  body?: unknown,
): Promise<Case> {
  return send(method, `${path(id)}/${part}`, { ...(body !== undefined && { body }), ifMatch: `"${version}"` })
}

/** Takes a case out of the queue, whatever version of it was shown there. */
export function claim(id: string): Promise<Case> {
  return send('POST', `${path(id)}/claim`)
}

export function release(shown: Shown): Promise<Case> {
  return act('DELETE', shown, 'claim')
}

/** Takes the case from the certifier who holds it. */
export function takeOver(shown: Shown, reason: string): Promise<Case> {
  return act('POST', shown, 'takeover', { reason })
}

/** @param body until: the last day on which the finding does not count */
export function clear(shown: Shown, body: { fingerprint: string; reason: string; until: string }): Promise<Case> {
  return act('POST', shown, 'clearings', body)
}

/** A cleared finding counts again. */
export function reopen(shown: Shown, fingerprint: string, reason: string): Promise<Case> {
  return act('POST', shown, `clearings/${encodeURIComponent(fingerprint)}/end`, { reason })
}

export interface WaiverProposal {
  criterion: string
  reason: string
  until: string
  onlyProfile: boolean
  onlyVersion: boolean
}

export function waive(shown: Shown, body: WaiverProposal): Promise<Case> {
  return act('POST', shown, 'waivers', body)
}

const WAIVER_PARTS: Record<WaiverAction, string> = { CONFIRM: 'confirmation', RETURN: 'return', END: 'end' }

/** Decides on a waiver; the case must be read anew afterwards. */
export function decideWaiver(id: string, action: WaiverAction, reason?: string): Promise<unknown> {
  return send('POST', `/api/v1/waivers/${encodeURIComponent(id)}/${WAIVER_PARTS[action]}`, {
    body: reason === undefined ? {} : { reason },
  })
}

export function rule(shown: Shown, criterion: string, body: { ruling: Ruling; reason: string }): Promise<Case> {
  return act('PUT', shown, `criteria/${encodeURIComponent(criterion)}`, body)
}

export interface NewMessage {
  criterion?: string
  /** Of a finding, which brings its criterion with it. */
  fingerprint?: string
  audience: Audience
  text: string
}

export function write({ id }: Shown, message: NewMessage): Promise<Case> {
  return send('POST', `${path(id)}/messages`, { body: message })
}

export function rerunChecks(shown: Shown): Promise<Case> {
  return act('POST', shown, 'screenings')
}

/** Asks one check again; what the others said stays. */
export function rerunCheck(shown: Shown, check: string): Promise<Case> {
  return act('POST', shown, `checks/${encodeURIComponent(check)}/screenings`)
}

export function requestChanges(shown: Shown, body: { summary: string; criteria: string[] }): Promise<Case> {
  return act('POST', shown, 'change-requests', body)
}

export function propose(
  shown: Shown,
  body: { outcome: Outcome; conditions: Condition[]; reasons: string },
): Promise<Case> {
  return act('POST', shown, 'proposal', body)
}

export function confirm(shown: Shown): Promise<Case> {
  return act('POST', shown, 'confirmation')
}

export function giveBack(shown: Shown, reason: string): Promise<Case> {
  return act('POST', shown, 'return', { reason })
}
