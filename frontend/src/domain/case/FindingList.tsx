import type { ReactNode } from 'react'
import type { FindingStatus, ReviewMessage, Severity, VendorFinding } from '../../api/vendorReview.ts'
import type { IconName } from '../../design/icons/names.ts'
import { Said } from '../../design/Said.tsx'
import { Status, type Tone } from '../../design/Status.tsx'
import { longDate } from '../../i18n/format.ts'
import { useText } from '../../i18n/i18n.ts'
import { Thread } from './Thread.tsx'

const SEVERITY_TONES: Record<Severity, Tone> = { BLOCKING: 'danger', MAJOR: 'warning', MINOR: 'neutral' }

const STATUS_LOOKS: Record<FindingStatus, { tone: Tone; icon: IconName; state: string }> = {
  NEEDS_YOU: { tone: 'warning', icon: 'Pencil', state: 'open' },
  ANSWERED: { tone: 'info', icon: 'Checkmark', state: 'answered' },
  SETTLED: { tone: 'success', icon: 'CheckmarkCircle', state: 'settled' },
}

const OPEN: (typeof STATUS_LOOKS)[FindingStatus] = { tone: 'neutral', icon: 'Circle', state: 'waiting' }

/** Who asked, when no check found it. */
const CERTIFIER = 'certifier'

interface FindingListProps {
  findings: readonly VendorFinding[]
  /** Whether the vendor is the one to act now; else an unanswered finding is merely open. */
  vendorsTurn?: boolean
  /** What can be done about one of them, below it. */
  actions?: (finding: VendorFinding) => ReactNode
}

/** The element id of a finding, for links that lead to it. */
export function findingId(finding: VendorFinding): string {
  return `finding-${finding.fingerprint.replace(/\W+/g, '-')}`
}

/** Findings one after the other: what, where, why, how to fix, the talk, the actions. */
export function FindingList({ findings, vendorsTurn = true, actions }: FindingListProps) {
  return findings.map((finding, at) => (
    <Finding key={finding.fingerprint} finding={finding} number={at + 1} vendorsTurn={vendorsTurn}>
      {actions?.(finding)}
    </Finding>
  ))
}

interface FindingProps {
  finding: VendorFinding
  number: number
  vendorsTurn: boolean
  children: ReactNode
}

function Finding({ finding, number, vendorsTurn, children }: FindingProps) {
  const text = useText()
  const open = finding.status === 'NEEDS_YOU' && !vendorsTurn
  const { tone, icon, state } = open ? OPEN : STATUS_LOOKS[finding.status]
  const id = findingId(finding)
  return (
    <article className="cc-finding" data-state={state} aria-labelledby={id}>
      <header>
        <span className="cc-finding__no" aria-hidden="true">
          {number}
        </span>
        <div>
          <h3 id={id} tabIndex={-1} lang={finding.language}>
            {finding.message}
          </h3>
          <p className="cc-row cc-2">
            <span className="cc-tag" data-color={SEVERITY_TONES[finding.severity]}>
              {text(`case.severity.${finding.severity}`)}
            </span>
            <span className="cc-num">{finding.criterion}</span>
            <span className="cc-muted">
              {text(finding.rule === CERTIFIER ? 'case.finding.byCertifier' : 'case.finding.byCheck')}
            </span>
          </p>
        </div>
        <Status tone={tone} icon={icon} dense>
          {text(open ? 'case.finding.status.open' : `case.finding.status.${finding.status}`)}
        </Status>
      </header>
      <Cleared finding={finding} />
      <Explanation finding={finding} />
      <Talk messages={finding.answers} heading={text('case.finding.talk')} />
      {children}
    </article>
  )
}

/** A finding that does not count says who decided that, why, and until when. */
function Cleared({ finding: { cleared } }: { finding: VendorFinding }) {
  const text = useText()
  if (!cleared) return null
  return (
    <p className="cc-2">
      <b>{text('case.finding.cleared', { when: longDate(cleared.at), until: longDate(cleared.until) })}</b>{' '}
      {cleared.reason}
    </p>
  )
}

function Explanation({ finding }: { finding: VendorFinding }) {
  const text = useText()
  const { location, evidence, remedy, original, reproduce } = finding
  const place = [location?.file, location?.line ? String(location.line) : ''].filter(Boolean).join(':')
  return (
    <dl className="cc-explain">
      {evidence && (
        <div>
          <dt>{text('case.finding.seen')}</dt>
          <dd>{evidence}</dd>
        </div>
      )}
      {(place || location?.pointer) && (
        <div>
          <dt>{text('case.finding.where')}</dt>
          <dd>
            {place && <code className="cc-loc">{place}</code>}
            {location?.pointer && <code className="cc-loc">{location.pointer}</code>}
          </dd>
        </div>
      )}
      <div>
        <dt>{text('case.finding.why')}</dt>
        <dd>
          <Said texts={finding.statement} />
        </dd>
      </div>
      {remedy && (
        <div>
          <dt>{text('case.finding.fix')}</dt>
          <dd lang={finding.language}>{remedy}</dd>
        </div>
      )}
      {original && (
        <div>
          <dt>{text('case.finding.original')}</dt>
          <dd lang="en">{original}</dd>
        </div>
      )}
      {reproduce && (
        <div>
          <dt>{text('case.finding.reproduce')}</dt>
          <dd>
            <code className="cc-loc">{reproduce}</code>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Talk({ messages, heading }: { messages: readonly ReviewMessage[]; heading: string }) {
  if (messages.length === 0) return null
  return (
    <div className="cc-finding__talk">
      <h4 className="cc-label">{heading}</h4>
      <Thread messages={messages} />
    </div>
  )
}
