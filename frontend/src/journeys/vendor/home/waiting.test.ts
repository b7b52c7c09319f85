import { expect, it } from 'vitest'
import type { OrganisationSummary } from '../../../api/organisations.ts'
import type { Release } from '../../../api/releases.ts'
import type { SubmissionStatus, SubmissionSummary } from '../../../api/submissions.ts'
import { waitingFor } from './waiting.ts'

const organisation = (more: Partial<OrganisationSummary>) =>
  ({ slug: 'nordlys', status: 'VERIFIED', agreementAccepted: true, ...more }) as OrganisationSummary
const submission = (status: SubmissionStatus) => ({ id: status, status }) as SubmissionSummary
const release = (more: Partial<Release>) =>
  ({ id: '1', status: 'PUBLISHED', certificateStatus: 'VALID', ...more }) as Release

it('What waits for the vendor comes with the most urgent first', () => {
  const waiting = waitingFor(
    [organisation({ agreementAccepted: false })],
    [submission('DRAFT'), submission('CHANGES_REQUESTED')],
    [release({ certificateStatus: 'PROVISIONAL' }), release({ certificateStatus: 'SUSPENDED' })],
  )
  expect(waiting.map(({ kind }) => kind)).toEqual(['suspended', 'changes', 'conditions', 'agreement', 'draft'])
})

it('What waits for the store, or has ended, is no task of the vendor', () => {
  const waiting = waitingFor(
    [organisation({ status: 'REGISTERED' })],
    (['SUBMITTED', 'IN_REVIEW', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const).map(submission),
    [release({}), release({ status: 'WITHDRAWN', certificateStatus: 'SUSPENDED' })],
  )
  expect(waiting).toEqual([])
})
