import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Versioned } from '../../api/http.ts'
import { factsQuery, type OfferChange, offerChangeQuery } from '../../api/offerSheets.ts'
import { asProblem } from '../../api/problem.ts'
import { Notice } from '../../design/Notice.tsx'
import { RowsSkeleton } from '../../design/Skeleton.tsx'
import { Status } from '../../design/Status.tsx'
import { dateTime, percent } from '../../i18n/format.ts'
import { useText } from '../../i18n/i18n.ts'
import { readable } from '../../i18n/texts.ts'
import type { Programme } from '../../lib/eligibility/programme.ts'
import { tryAll } from '../../lib/offers/examples.ts'
import { composed, type Sheet } from '../../lib/offers/sheet.ts'
import { read } from '../../lib/offers/sheetText.ts'
import { History } from '../case/History.tsx'
import { NotFound } from '../problem/NotFound.tsx'
import { ProblemAlert } from '../problem/ProblemAlert.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import { ExampleTable } from './ExampleTable.tsx'
import { CLASS_TONES, STATUS_LOOKS } from './looks.ts'
import { ReachTable } from './ReachTable.tsx'
import { Remarks } from './Remarks.tsx'

interface OfferChangeViewProps {
  programme: string
  listing: string
  number: number
  /** The list that it stands in. */
  root: string
  /** What the reader may decide. */
  decision?: (read: Versioned<OfferChange>) => ReactNode
}

const NOTHING: Sheet = { offers: [] }

/** One change of what a listing offers: what it means, its examples, whom it reaches, and what happened to it. */
export function OfferChangeView({ programme, listing, number, root, decision }: OfferChangeViewProps) {
  const found = useQuery(offerChangeQuery({ programme, listing }, number))
  const facts = useQuery(factsQuery(programme))
  if (found.error && asProblem(found.error).status === 404) return <NotFound />
  return (
    <>
      {(found.isPending || facts.isPending) && <RowsSkeleton />}
      <ProblemAlert error={found.error ?? facts.error} onRetry={() => void found.refetch()} />
      {found.data && facts.data && (
        <Change change={found.data.value} programme={facts.data} root={root}>
          {decision?.(found.data)}
        </Change>
      )}
    </>
  )
}

interface ChangeProps {
  change: OfferChange
  programme: Programme
  root: string
  children: ReactNode
}

function Change({ change, programme, root, children }: ChangeProps) {
  const text = useText()
  const { report, proposal } = change
  const after = sheetOf(change.text)
  const territory = report.reach?.territories[0]?.fact
  const runs = tryAll(
    composed(programme, after, territory),
    after.examples ?? [],
    new Date().toISOString().slice(0, 10),
  )
  return (
    <>
      <nav className="cc-crumbs" aria-label={text('offers.changes.title')}>
        <Link className="cc-link" href={root}>
          {text('offers.changes.title')}
        </Link>
      </nav>
      <div className="cc-head">
        <p className="cc-row">
          <Status {...STATUS_LOOKS[change.status]} dense>
            {text(`offers.status.${change.status}`)}
          </Status>
          <Status tone={CLASS_TONES[change.changeClass]} icon="Branching" dense>
            {text(`offers.class.${change.changeClass}`)}
          </Status>
        </p>
        <h1 className="cc-h1">{text('offers.changes.named', { listing: change.listing, number: change.number })}</h1>
        <p className="cc-muted">
          {readable(change.programmeName)} · {change.organisation} ·{' '}
          {[change.writtenBy, dateTime(change.writtenAt)].filter(Boolean).join(', ')}
        </p>
        <p>{change.reason}</p>
      </div>
      {proposal && change.status === 'PROPOSED' && (
        <Notice tone="info" title={text(`offers.proposed.${proposal.outcome}`, { by: proposal.by ?? '' })}>
          <p>{proposal.reason}</p>
        </Notice>
      )}
      {children}
      <div className="cc-two cc-offers">
        <div className="cc-stack">
          <Panel id="difference" title={text('offers.difference')}>
            <DifferenceList report={report} programme={programme} before={sheetOf(change.before)} after={after} />
          </Panel>
          <Panel id="examples" title={text('offers.examples')}>
            <ExampleTable programme={programme} sheet={after} runs={runs} />
          </Panel>
          <Panel id="text" title={text('offers.text')}>
            <pre className="cs-mono cc-scroll" lang="en">
              {change.text}
            </pre>
          </Panel>
        </div>
        <div className="cc-stack">
          {report.reach && (
            <Panel id="reach" title={text('offers.reach')}>
              <ReachTable reach={report.reach} before={report.before} />
              {report.programme && (
                <p>
                  {text('offers.reach.programme', {
                    before: percent(report.programme.byRulesBefore / report.programme.people),
                    after: percent(report.programme.byRules / report.programme.people),
                  })}
                </p>
              )}
            </Panel>
          )}
          <Remarks report={report} programme={programme} sheet={after} />
          <Panel id="history" title={text('offers.history')}>
            <History
              lines={change.history.map(({ at, action, by, reason }) => ({
                at,
                what: text(`offers.did.${action}`),
                by: by ?? text('offers.byStore'),
                detail: reason,
              }))}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}

export function Panel({
  id,
  title,
  children,
  aside,
}: {
  id: string
  title: string
  children: ReactNode
  aside?: ReactNode
}) {
  return (
    <section className="cc-panel" aria-labelledby={`${id}-title`}>
      <div className="cc-panel__head">
        <h2 className="cc-h3" id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      <div className="cc-panel__body">{children}</div>
    </section>
  )
}

function sheetOf(content: string): Sheet {
  const reading = read(content)
  return 'sheet' in reading ? reading.sheet : NOTHING
}
