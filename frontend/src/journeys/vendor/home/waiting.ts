import type { OrganisationSummary } from '../../../api/organisations.ts'
import type { Release } from '../../../api/releases.ts'
import type { SubmissionSummary } from '../../../api/submissions.ts'

/** Something that does not move until the vendor does something. */
export type Waiting =
  | { kind: 'suspended'; release: Release }
  | { kind: 'rejected'; organisation: OrganisationSummary }
  | { kind: 'changes'; submission: SubmissionSummary }
  | { kind: 'conditions'; release: Release }
  | { kind: 'agreement'; organisation: OrganisationSummary }
  | { kind: 'draft'; submission: SubmissionSummary }

const URGENCY: readonly Waiting['kind'][] = ['suspended', 'rejected', 'changes', 'conditions', 'agreement', 'draft']

/** What waits for the vendor, the most urgent first. What waits for the store is not in it. */
export function waitingFor(
  organisations: readonly OrganisationSummary[],
  submissions: readonly SubmissionSummary[],
  releases: readonly Release[],
): Waiting[] {
  const live = releases.filter(({ status }) => status === 'PUBLISHED')
  const all: Waiting[] = [
    ...live
      .filter(({ certificateStatus }) => certificateStatus === 'SUSPENDED')
      .map((release) => ({ kind: 'suspended' as const, release })),
    ...organisations
      .filter(({ status }) => status === 'REJECTED')
      .map((organisation) => ({ kind: 'rejected' as const, organisation })),
    ...submissions
      .filter(({ status }) => status === 'CHANGES_REQUESTED')
      .map((submission) => ({ kind: 'changes' as const, submission })),
    ...live
      .filter(({ certificateStatus }) => certificateStatus === 'PROVISIONAL')
      .map((release) => ({ kind: 'conditions' as const, release })),
    ...organisations
      .filter(({ agreementAccepted }) => !agreementAccepted)
      .map((organisation) => ({ kind: 'agreement' as const, organisation })),
    ...submissions
      .filter(({ status }) => status === 'DRAFT')
      .map((submission) => ({ kind: 'draft' as const, submission })),
  ]
  return all.sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind))
}
