import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Case } from '../../../api/reviews.ts'
import { aStatement } from '../../../test/aStatement.ts'
import { show } from '../../../test/show.tsx'
import { CasePage } from './CasePage.tsx'
import { aCase, aCriterion } from './caseForTests.ts'

const INGRID = {
  id: 'ingrid',
  name: 'Ingrid Solheim',
  email: 'i@example.org',
  hasPassword: true,
  roles: ['CERTIFIER' as const],
  memberships: [],
}

/** jsdom knows the element, but not how to open and close it. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})

function answer(body: unknown, status = 200): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })
}

/** Opens a case. The server answers what the page sends with these, then always with `now`, and so every later read. */
function open(shown: Case, now: Case = shown, ...answers: Response[]) {
  const sent: { method: string; path: string; ifMatch: string | null; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'GET') {
      if (path.endsWith('/statement')) return answer(aStatement('As it will be read.', { kept: false }))
      if (path.endsWith('/test-access')) return answer({ mayReveal: false, reveals: [] })
      if (path.includes('/reviews?')) return answer({ items: [], page: 1, size: 1, total: 0 })
      return answer(sent.length === 0 ? shown : now)
    }
    // The bell of the shell tells the store which language its reader reads; that is not about the case.
    if (path.includes('/notifications')) return answer({})
    const headers = new Headers(init.headers)
    sent.push({
      method: init.method ?? '',
      path,
      ifMatch: headers.get('If-Match'),
      body: init.body && JSON.parse(String(init.body)),
    })
    return answers.shift() ?? answer(now)
  })
  show(<CasePage id={shown.id} />, { path: `/certify/cases/${shown.id}`, account: INGRID })
  return sent
}

const heading = (name: string) => screen.findByRole('heading', { name })

describe('the workspace of a case', () => {
  it('saves a decision with the version that was shown, and goes on to the next open criterion', async () => {
    const decided = aCase({
      version: 4,
      criteria: [aCriterion('PRV-01', { state: 'MET' }), aCriterion('PRV-09')],
    })
    const sent = open(aCase(), decided)
    await heading('Statement of PRV-01')
    await userEvent.click(screen.getByRole('radio', { name: 'Met' }))
    await userEvent.click(screen.getByRole('button', { name: /^Save and next/ }))

    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Statement of PRV-09' })),
    )
    expect(sent).toEqual([
      {
        method: 'PUT',
        path: '/api/v1/reviews/c1/criteria/PRV-01',
        ifMatch: '"3"',
        body: { ruling: 'MET', reason: '' },
      },
    ])
    expect(screen.getByText('PRV-09, 1 left')).toBeTruthy()
  })

  it('does not send a decision that lacks its reason', async () => {
    const sent = open(aCase())
    await userEvent.click(await screen.findByRole('radio', { name: 'Not met' }))
    await userEvent.click(screen.getByRole('button', { name: /^Save and next/ }))
    expect(screen.getByText(/^Give a reason/)).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('keeps what was written when somebody was faster, says who, and saves it on the new version when asked to', async () => {
    const moved = aCase({
      version: 9,
      history: [
        {
          at: '2026-11-20T10:42:00Z',
          action: 'RULE',
          from: 'ASSESSING',
          to: 'ASSESSING',
          by: { id: 'tove', name: 'Tove Nilsen' },
          reason: 'PRV-09 MET. Seen.',
        },
      ],
    })
    const stale = { type: '/problems/stale-version', title: 'Changed', status: 409, detail: 'Changed since.' }
    const sent = open(aCase(), moved, answer(stale, 409))
    await userEvent.click(await screen.findByRole('radio', { name: 'Not met' }))
    await userEvent.type(screen.getByLabelText('Reason'), 'No purpose is declared.')
    await userEvent.click(screen.getByRole('button', { name: /^Save and next/ }))

    const notice = await screen.findByRole('alert')
    await waitFor(() => expect(within(notice).getByText(/Tove Nilsen.*Criterion decided/)).toBeTruthy())
    expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('No purpose is declared.')

    await userEvent.click(within(notice).getByRole('button', { name: 'Save mine all the same' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"3"', '"9"'])
    expect(sent[1]?.body).toEqual({ ruling: 'NOT_MET', reason: 'No purpose is declared.' })
  })

  it('sends a question to the vendor as a message, not as a decision', async () => {
    const sent = open(aCase())
    await userEvent.click(await screen.findByRole('radio', { name: 'Ask vendor' }))
    await userEvent.type(screen.getByLabelText('Question to the vendor'), 'What is it for?')
    await userEvent.click(screen.getByRole('button', { name: /^Save and next/ }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/reviews/c1/messages',
      body: { criterion: 'PRV-01', audience: 'VENDOR', text: 'What is it for?' },
    })
  })

  it('leads to what the release changes, by the tab and by its key', async () => {
    open(aCase({ change: { comparedWith: '4.1.2', changeClass: 'ROUTINE', differences: [], kept: [] } }))
    await heading('Statement of PRV-01')
    expect(screen.getByText('Change: Routine')).toBeTruthy()
    await userEvent.keyboard('d')
    expect(await heading('Changes since 4.1.2')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Changes' }))
  })

  it('tells a finding in the reader’s language, and marks the check’s own words as English', async () => {
    open(
      aCase({
        criteria: [
          aCriterion('PRV-01', {
            machine: { outcome: 'FAIL', note: '', checks: [] },
            findings: [
              {
                rule: 'permission.unexplained',
                severity: 'BLOCKING',
                location: { file: 'AndroidManifest.xml', line: 31, pointer: '' },
                language: 'nb',
                message: 'Tillatelsen er ikke forklart.',
                evidence: 'CAMERA',
                remedy: 'Forklar den.',
                original: 'Level 31 asks for it.',
                fingerprint: 'a1b2c3d4e5',
                reproduce: 'civicstore check . --rule permission.unexplained',
              },
            ],
          }),
        ],
      }),
    )
    expect((await screen.findByText('Tillatelsen er ikke forklart.', { selector: 'b' })).lang).toBe('nb')
    expect(screen.getByText('Level 31 asks for it.').lang).toBe('en')
    expect(screen.getByText(/^civicstore check .* --rule permission\.unexplained$/)).toBeTruthy()
  })

  it('shows who holds the case, and no decision, to everybody else', async () => {
    open(aCase({ certifier: { id: 'amir', name: 'Amir Haddad' }, allowedActions: ['MESSAGE'] }))
    expect(await screen.findByText(/^Amir Haddad holds the case/)).toBeTruthy()
    expect(screen.queryByRole('radio', { name: 'Met' })).toBeNull()
  })

  it('opens the confirmation only when every point was looked at', async () => {
    const proposed = aCase({
      status: 'VERDICT_PROPOSED',
      allowedActions: ['CONFIRM', 'RETURN', 'MESSAGE'],
      criteria: [aCriterion('PRV-01', { state: 'MET' })],
      proposal: {
        outcome: 'CERTIFY',
        reasons: 'All is met.',
        conditions: [],
        by: { id: 'amir', name: 'Amir Haddad' },
        at: '2026-11-20T10:00:00Z',
      },
    })
    const sent = open(proposed, { ...proposed, status: 'CONCLUDED', outcome: 'CERTIFIED', allowedActions: [] })
    const confirm = await screen.findByRole('button', { name: 'Confirm and issue' })
    await userEvent.click(confirm)
    expect(await screen.findByText('As it will be read.')).toBeTruthy()
    expect(sent).toEqual([])
    await userEvent.click(screen.getByRole('checkbox', { name: /PRV-01/ }))
    await userEvent.click(confirm)
    expect(await heading('Verdict')).toBeTruthy()
    expect(sent.map(({ path }) => path)).toEqual(['/api/v1/reviews/c1/confirmation'])
  })
})
