import type { Case, CaseMessage, Criterion } from '../../../api/reviews.ts'

/** An open, manual, major criterion unless told otherwise. */
export function aCriterion(id: string, rest: Partial<Criterion> = {}): Criterion {
  return {
    id,
    area: 'PRIVACY',
    statement: { en: `Statement of ${id}` },
    guidance: { en: 'Guidance' },
    reference: 'GDPR',
    severity: 'MAJOR',
    mode: 'MANUAL',
    state: 'OPEN',
    findings: [],
    evidence: [],
    evidenceTypes: [],
    ...rest,
  }
}

export function aMessage(rest: Partial<CaseMessage> = {}): CaseMessage {
  return {
    id: 'm1',
    round: 1,
    audience: 'VENDOR',
    side: 'STORE',
    text: 'What is it for?',
    by: { id: 'ingrid', name: 'Ingrid Solheim' },
    at: '2026-11-20T10:00:00Z',
    ...rest,
  }
}

/** A case in the hands of Ingrid, with two open criteria. */
export function aCase(rest: Partial<Case> = {}): Case {
  return {
    id: 'c1',
    number: 'R-2187',
    submissionId: 's1',
    status: 'ASSESSING',
    round: 1,
    listingSlug: 'jobbkompasset',
    listingName: 'Jobbkompasset',
    releaseVersion: '4.2.0',
    kind: 'WEB_APP',
    profile: 'base',
    edition: '2026-1',
    risk: { tier: 'HIGH', reasons: [] },
    organisation: { slug: 'nordlys', name: 'Nordlys AS', country: 'NO', number: '310000004', verified: true },
    submittedAt: '2026-11-18T10:00:00Z',
    queuedAt: '2026-11-18T10:05:00Z',
    dueAt: '2026-11-25T10:05:00Z',
    clock: { promise: 'ORDINARY', runs: true, promisedMinutes: 7200, spentMinutes: 60, late: false, pauses: [] },
    certifier: { id: 'ingrid', name: 'Ingrid Solheim' },
    counts: { met: 0, notMet: 0, open: 2, didNotRun: 0 },
    declaration: {},
    releaseNotes: {},
    criteria: [aCriterion('PRV-01'), aCriterion('PRV-09')],
    clearings: [],
    waivers: [],
    documents: [],
    screenshots: [],
    messages: [],
    changeRequests: [],
    history: [],
    assessment: { mayCertify: false, blockedBy: [], needsCondition: [], open: ['PRV-01', 'PRV-09'], waived: [] },
    allowedActions: ['RULE', 'MESSAGE', 'PROPOSE', 'RELEASE', 'REQUEST_CHANGES', 'RERUN_CHECKS'],
    version: 3,
    ...rest,
  }
}
