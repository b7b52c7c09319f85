import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation, useSearchParams } from 'wouter'
import type { Case } from '../../../api/reviews.ts'
import { useSession } from '../../../api/session.ts'
import { useText } from '../../../i18n/i18n.ts'
import { VERDICT } from '../address.ts'
import { useKeys } from '../keys.ts'
import { CaseBar, type SheetName } from './CaseBar.tsx'
import { CriteriaList } from './CriteriaList.tsx'
import { CriterionPane } from './CriterionPane.tsx'
import { firstToOpen, neighbour, openIds } from './criteria.ts'
import { DecisionForm } from './DecisionForm.tsx'
import type { Draft } from './draft.ts'
import { EvidenceRail } from './EvidenceRail.tsx'
import { KeyBar } from './KeyBar.tsx'
import { Sheets } from './Sheets.tsx'
import { VerdictPane } from './VerdictPane.tsx'

/** The certifier's table: which question, the question and the decision, the material. */
export function Workspace({ shown }: { shown: Case }) {
  const text = useText()
  const [, navigate] = useLocation()
  const [params, setParams] = useSearchParams()
  const { data: session } = useSession()
  const [sheet, setSheet] = useState<SheetName>()
  const [drafts, setDrafts] = useState<Record<string, Draft | undefined>>({})
  const [said, setSaid] = useState('')
  const hasVerdict = shown.status === 'VERDICT_PROPOSED' || shown.status === 'CONCLUDED'
  const wanted = params.get('c') ?? (hasVerdict ? VERDICT : firstToOpen(shown))
  const current = shown.criteria.find(({ id }) => id === wanted)
  const atVerdict = hasVerdict && !current

  useFocusOnChange(atVerdict ? VERDICT : current?.id)

  function open(criterion: string | undefined) {
    if (criterion) setParams({ c: criterion }, { replace: true })
  }

  /** After a decision: on to the next open criterion, said aloud; the pane moves the focus to it. */
  function goOn(fresh: Case) {
    const next = neighbour(fresh, current?.id, 1)
    setSaid(
      next ? text('certifier.said.next', { id: next, count: openIds(fresh).length }) : text('certifier.said.allDone'),
    )
    open(next ?? current?.id)
  }

  useKeys({
    j: () => open(neighbour(shown, current?.id, 1)),
    k: () => open(neighbour(shown, current?.id, -1)),
    q: () => navigate('/certify'),
    e: focusEvidence,
    d: () => openTab('evidence-change'),
    f: () => document.getElementById('document-find')?.focus(),
    m: () => document.getElementById('message')?.focus(),
    n: () => document.getElementById('note')?.focus(),
    v: () => shown.allowedActions.includes('PROPOSE') && setSheet('propose'),
    '?': () => setSheet('keys'),
  })

  return (
    <>
      <CaseBar shown={shown} now={current?.id} onSheet={setSheet} reader={session?.account?.id} />
      <nav className="cc-jump" aria-label={text('certifier.jump.label')}>
        <a href="#criteria">{text('certifier.criteria.title')}</a>
        <a href="#criterion">{current?.id ?? text('certifier.verdict.title')}</a>
        {current && <a href="#decide">{text('certifier.jump.decide')}</a>}
        <a href="#evidence">{text('certifier.evidence.title')}</a>
      </nav>
      <div className="cc-ws">
        <CriteriaList shown={shown} now={current?.id} hasVerdict={hasVerdict} />
        <div className="cc-mid">
          {current && !atVerdict && (
            <>
              <CriterionPane key={current.id} shown={shown} criterion={current} onOpen={open} />
              <DecisionForm
                key={`decide-${current.id}`}
                shown={shown}
                criterion={current}
                draft={drafts[current.id]}
                onDraft={(draft) => setDrafts((all) => ({ ...all, [current.id]: draft }))}
                onSaved={goOn}
              />
            </>
          )}
          {atVerdict && <VerdictPane shown={shown} onReturn={() => setSheet('return')} />}
        </div>
        <EvidenceRail shown={shown} criterion={current} />
      </div>
      <p role="status" className="ds-sr-only">
        {said}
      </p>
      <KeyBar onKeys={() => setSheet('keys')} />
      <Sheets
        shown={shown}
        open={sheet}
        onClose={() => setSheet(undefined)}
        onProposed={() => {
          // Behind an open dialog nothing can take the focus.
          flushSync(() => setSheet(undefined))
          open(VERDICT)
        }}
      />
    </>
  )
}

function openTab(id: string) {
  const tab = document.getElementById(id)
  tab?.focus()
  tab?.click()
}

/** First to the evidence; from there to the next document. */
function focusEvidence() {
  const tabs = [...document.querySelectorAll<HTMLButtonElement>('#evidence .cc-tabs button')]
  const inside = document.activeElement?.closest('#evidence')
  const at = tabs.findIndex((tab) => tab.getAttribute('aria-current') === 'true')
  const target = inside ? tabs[(at + 1) % tabs.length] : tabs[Math.max(0, at)]
  target?.focus()
  if (inside) target?.click()
}

/** Whoever comes from one criterion to another has the focus on its heading; the page's first one leaves it where it was. */
function useFocusOnChange(shown: string | undefined) {
  const last = useRef(shown)
  useEffect(() => {
    if (last.current === shown) return
    last.current = shown
    document.getElementById('criterion-title')?.focus()
  }, [shown])
}
