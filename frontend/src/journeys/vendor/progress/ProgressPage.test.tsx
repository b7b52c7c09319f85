import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../../api/changes.ts'
import type { Submission } from '../../../api/submissions.ts'
import type { VendorFinding, VendorReview } from '../../../api/vendorReview.ts'
import { aStatement } from '../../../test/aStatement.ts'
import { show } from '../../../test/show.tsx'
import { ProgressPage } from './ProgressPage.tsx'

const FINDING: VendorFinding = {
  fingerprint: 'PRV-01:ACCESS_FINE_LOCATION',
  rule: 'permission-without-purpose',
  criterion: 'PRV-01',
  statement: { en: 'Every permission has a declared purpose.' },
  severity: 'BLOCKING',
  language: 'en',
  message: 'Precise location has no declared purpose',
  evidence: 'ACCESS_FINE_LOCATION is asked for.',
  location: { file: 'AndroidManifest.xml', line: 31, pointer: '' },
  remedy: 'Declare a purpose, or take the permission out.',
  status: 'NEEDS_YOU',
  answers: [],
}

const REVIEW: VendorReview = {
  state: 'WITH_VENDOR',
  round: 1,
  nextActor: 'VENDOR',
  clock: {
    promise: 'ORDINARY',
    runs: false,
    promisedMinutes: 7200,
    spentMinutes: 3000,
    late: false,
    pauses: [{ from: '2026-11-18T14:10:00Z', reason: 'Look at the location.' }],
  },
  timeline: [
    { at: '2026-11-16T10:00:00Z', kind: 'HANDED_IN' },
    { at: '2026-11-16T10:05:00Z', kind: 'CHECKS_BROKE' },
    { at: '2026-11-18T14:10:00Z', kind: 'CHANGES_REQUESTED', reason: 'Look at the location.' },
  ],
  changeRequest: { summary: 'Look at the location.', criteria: ['PRV-01'], at: '2026-11-18T14:10:00Z' },
  findings: [FINDING, { ...FINDING, fingerprint: 'b', message: 'The text is too pale', status: 'SETTLED' }],
  messages: [],
  conditions: [],
  risk: { tier: 'HIGH', reasons: [] },
  allowedActions: ['ANSWER'],
}

const SUBMISSION: Submission = {
  id: 's1',
  number: 'S-2026-002187',
  organisation: { slug: 'nordlys', name: 'Nordlys AS' },
  listingSlug: 'jobbkompasset',
  releaseVersion: '4.2.0',
  kind: 'ANDROID_PACKAGE',
  profile: 'base',
  status: 'CHANGES_REQUESTED',
  declaration: { name: { en: 'Job compass' } },
  releaseNotes: {},
  screenshots: [],
  evidence: [],
  uploads: [],
  problems: [],
  history: [],
  risk: { tier: 'HIGH', reasons: [] },
  allowedActions: ['EDIT', 'UPLOAD', 'HAND_IN', 'WITHDRAW', 'ANSWER'],
  version: 3,
  round: 1,
  createdAt: '2026-11-10T10:00:00Z',
  updatedAt: '2026-11-18T14:10:00Z',
  updatedBy: 'Mats Berge',
}

function server() {
  const asked = vi.fn(async (path: string, _init: RequestInit) => {
    if (path.startsWith('/api/v1/releases')) return Response.json({ items: [], page: 1, size: 1, total: 0 })
    if (path.includes('/statement')) return Response.json(aStatement('All blocking criteria are met.'))
    if (path.endsWith('/answers')) return Response.json(REVIEW)
    return Response.json({ ...SUBMISSION, status: 'SUBMITTED', round: 2 })
  })
  vi.stubGlobal('fetch', asked)
  return (path: string) => asked.mock.calls.filter(([asking]) => asking.endsWith(path))
}

beforeEach(() => {
  HTMLDialogElement.prototype.close = vi.fn()
})
afterEach(() => vi.unstubAllGlobals())

describe('a submission after changes were requested', () => {
  it('says in the heading what is asked, and below it whose turn it is', () => {
    server()
    show(<ProgressPage submission={SUBMISSION} review={REVIEW} error={undefined} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Job compass 4.2.0: 2 findings, 1 still needs you',
    )
    expect(screen.getByText('Who acts next').nextSibling?.textContent).toBe('You')
    const asked = within(screen.getByRole('region', { name: 'What we ask for' }))
    expect(asked.getByText('Look at the location.')).toBeTruthy()
  })

  it('tells what to do, that nothing presses, and each step and pause with its reason', () => {
    server()
    show(<ProgressPage submission={SUBMISSION} review={REVIEW} error={undefined} />)
    expect(screen.getByText('What you do').nextSibling?.textContent).toBe('Work off 1 finding, hand in again')
    expect(screen.getByText('Until').nextSibling?.textContent).toBe('No deadline. Our clock stands.')
    const steps = within(screen.getByRole('region', { name: 'What has happened' })).getAllByRole('listitem')
    expect(steps.map((step) => step.querySelector('b')?.textContent)).toEqual([
      'Changes requested, clock stopped',
      'Our checks did not run. The fault is ours, and our clock runs',
    ])
    expect(steps[0]?.textContent).toContain('Look at the location.')
    const clock = within(screen.getByRole('region', { name: 'Our clock' }))
    expect(clock.getByText('We have used 2 working days of 5.')).toBeTruthy()
    expect(clock.getByRole('listitem').textContent).toContain('Look at the location.')
  })

  it('says when the answer is promised and when it is to be expected, or that nobody can say', () => {
    server()
    const { changeRequest: _asked, ...rest } = REVIEW
    const queued: VendorReview = {
      ...rest,
      state: 'QUEUED',
      nextActor: 'STORE',
      queuePosition: 3,
      queueLength: 7,
      expectedBy: '2026-11-25T10:00:00Z',
      forecast: { kind: 'EXPECTED', from: '2026-11-23T10:00:00Z', until: '2026-11-24T10:00:00Z' },
      clock: { ...REVIEW.clock, runs: true, dueAt: '2026-11-25T10:00:00Z' },
    }
    const waiting: Submission = { ...SUBMISSION, status: 'SUBMITTED' }
    const { unmount } = show(<ProgressPage submission={waiting} review={queued} error={undefined} />)
    expect(screen.getByText('In the queue', { selector: 'dt' }).nextSibling?.textContent).toBe('Number 3 of 7')
    expect(screen.getByText('Answer promised by').nextSibling?.textContent).toBe('25 November 2026')
    expect(screen.getByText('Expected').nextSibling?.textContent).toContain('23 November 2026 to 24 November 2026')
    expect(screen.getByText('What you do').nextSibling?.textContent).toBe('Nothing now')
    unmount()
    show(<ProgressPage submission={waiting} review={{ ...queued, forecast: { kind: 'TOO_FEW' } }} error={undefined} />)
    expect(screen.getByText('Expected').nextSibling?.textContent).toContain('Not enough decisions lately to say')
  })

  it('lets an open finding be answered, and no settled one', async () => {
    const calls = server()
    show(<ProgressPage submission={SUBMISSION} review={REVIEW} error={undefined} />)
    const finding = within(screen.getByRole('article', { name: 'Precise location has no declared purpose' }))
    expect(finding.getByText('AndroidManifest.xml:31')).toBeTruthy()
    await userEvent.type(finding.getByLabelText('Your answer'), 'We took it out.')
    await userEvent.click(finding.getByRole('button', { name: 'Send the answer' }))
    await waitFor(() => expect(calls('/answers')).toHaveLength(1))
    expect(JSON.parse(String(calls('/answers')[0]?.[1].body))).toEqual({
      fingerprint: FINDING.fingerprint,
      criterion: 'PRV-01',
      text: 'We took it out.',
    })
    const settled = within(screen.getByRole('article', { name: 'The text is too pale' }))
    expect(settled.queryByLabelText('Your answer')).toBeNull()
  })

  it('tells a finding in the language that the server answers in, with the check’s English words where they say more', () => {
    server()
    const said = {
      ...FINDING,
      language: 'nb',
      message: 'Posisjon har ikke noe formål',
      original: 'Level 31 asks for it.',
      reproduce: 'civicstore check . --rule android.exported',
    }
    show(<ProgressPage submission={SUBMISSION} review={{ ...REVIEW, findings: [said] }} error={undefined} />)
    expect(screen.getByRole('heading', { name: said.message }).lang).toBe('nb')
    expect(screen.getByText('Level 31 asks for it.').lang).toBe('en')
    expect(screen.getByText('In the check’s own words')).toBeTruthy()
    expect(screen.getByText(said.reproduce)).toBeTruthy()
  })

  it('says what the release changes against the last approved one', () => {
    server()
    const change: Change = {
      comparedWith: '4.1.2',
      changeClass: 'SCOPE',
      differences: [
        {
          aspect: 'AI',
          move: 'ADDED',
          item: '',
          changeClass: 'SCOPE',
          reason: 'The app recommends by a model, which it did not.',
        },
      ],
      kept: [],
    }
    show(<ProgressPage submission={SUBMISSION} review={{ ...REVIEW, change }} error={undefined} />)
    expect(screen.getByText('Change: Scope')).toBeTruthy()
    expect(screen.getByText('The app recommends by a model, which it did not.')).toBeTruthy()
  })

  it('is handed in again only when nothing is missing', async () => {
    const calls = server()
    const missing = { pointer: '/artifact', rule: 'artifact.missing', message: 'm', remedy: 'r', blocking: true }
    const { unmount } = show(
      <ProgressPage submission={{ ...SUBMISSION, problems: [missing] }} review={REVIEW} error={undefined} />,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Hand in round 2' }))
    expect(calls('/hand-in')).toEqual([])
    unmount()
    show(<ProgressPage submission={SUBMISSION} review={REVIEW} error={undefined} />)
    await userEvent.click(screen.getByRole('button', { name: 'Hand in round 2' }))
    await waitFor(() => expect(calls('/hand-in')).toHaveLength(1))
  })
})

describe('a submission in the queue', () => {
  it('asks for nothing: what was found is open, and may be answered already', () => {
    server()
    const queued: VendorReview = {
      ...REVIEW,
      state: 'QUEUED',
      nextActor: 'STORE',
      queuePosition: 7,
      queueLength: 23,
      findings: [FINDING],
    }
    show(<ProgressPage submission={{ ...SUBMISSION, status: 'SUBMITTED' }} review={queued} error={undefined} />)
    expect(screen.getByText('Who acts next').nextSibling?.textContent).toBe('We')
    expect(screen.getByText('Number 7 of 23')).toBeTruthy()
    expect(screen.queryByText('Needs you')).toBeNull()
    expect(screen.getByText('Answer already now').closest('details')?.open).toBe(false)
  })
})

describe('a submission that was decided', () => {
  it('shows the letter and conditions only now, and asks for nothing more', async () => {
    const calls = server()
    const decided: VendorReview = {
      ...REVIEW,
      state: 'CONCLUDED',
      outcome: 'CERTIFIED',
      reasons: 'In a word: yes.',
      conditions: [{ criterion: 'SEC-10', text: 'A new security test.', due: '2026-12-01' }],
      findings: [],
      allowedActions: [],
    }
    show(
      <ProgressPage
        submission={{ ...SUBMISSION, status: 'ACCEPTED', allowedActions: [] }}
        review={decided}
        error={undefined}
      />,
    )
    expect(await screen.findByText('All blocking criteria are met.')).toBeTruthy()
    await userEvent.selectOptions(screen.getByLabelText('Language of the letter'), 'Français')
    await waitFor(() => expect(calls('/statement?language=fr')).toHaveLength(1))
    expect(screen.getByRole('link', { name: /^Download the letter/ }).getAttribute('href')).toBe(
      '/api/v1/submissions/s1/letter?language=en',
    )
    expect(screen.getByText('SEC-10: A new security test. By 1 December 2026.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Hand in|Withdraw/ })).toBeNull()
    expect(screen.getByRole('link', { name: 'Begin a new version' }).getAttribute('href')).toBe(
      '/vendor/submissions/new?from=s1',
    )
  })
})
