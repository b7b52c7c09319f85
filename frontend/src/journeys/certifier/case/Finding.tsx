import { useState } from 'react'
import type { Case, CheckFinding } from '../../../api/reviews.ts'
import { Notice } from '../../../design/Notice.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ClearSheet } from './ClearSheet.tsx'
import { ReopenSheet } from './ReopenSheet.tsx'
import { FindingTalk } from './Talk.tsx'

interface FindingProps {
  shown: Case
  finding: CheckFinding
  /** Whether its check is only tried out. */
  observed: boolean
}

/** What a check saw, where, how to mend it, and whether it counts. */
export function Finding({ shown, finding, observed }: FindingProps) {
  const text = useText()
  const [sheet, setSheet] = useState<'clear' | 'reopen'>()
  const { severity, language, message, evidence, location, remedy, original, rule, fingerprint, reproduce } = finding
  const place = [location.file, location.line > 0 ? String(location.line) : ''].filter(Boolean).join(':')
  const cleared = shown.clearings.find((one) => one.fingerprint === fingerprint)
  const close = () => setSheet(undefined)
  return (
    <div className="cc-stack" data-gap="1">
      <p className="cc-row">
        <b lang={language}>{message}</b>
        <span className="cc-tag" data-color={severity === 'BLOCKING' && !cleared && !observed ? 'danger' : undefined}>
          {text(`case.severity.${severity}`)}
        </span>
        {observed && <span className="cc-tag">{text('certifier.check.observed')}</span>}
      </p>
      {evidence && <pre className="cc-code">{evidence}</pre>}
      <p className="cc-2 cc-row">
        {place && <code className="cc-loc">{place}</code>}
        {location.pointer && <code className="cc-loc">{location.pointer}</code>}
        <code className="cc-muted">{rule}</code>
        <code className="cc-muted" title={fingerprint}>
          {text('certifier.finding.fingerprint', { start: fingerprint.slice(0, 8) })}
        </code>
      </p>
      {remedy && (
        <p className="cc-2" lang={language}>
          {remedy}
        </p>
      )}
      {original && (
        <p className="cc-2 cc-muted">
          {text('case.finding.original')}: <span lang="en">{original}</span>
        </p>
      )}
      {reproduce && (
        <p className="cc-2 cc-muted">
          {text('case.finding.reproduce')}: <code className="cc-loc">{reproduce}</code>
        </p>
      )}
      {cleared && (
        <Notice tone="info">
          <p>
            <b>{text(cleared.here ? 'certifier.cleared.here' : 'certifier.cleared.arrived')}</b>
          </p>
          <p>
            {text('certifier.cleared.by', {
              name: cleared.by.name,
              when: longDate(cleared.at),
              until: longDate(cleared.until),
            })}{' '}
            {cleared.reason}
          </p>
        </Notice>
      )}
      {!cleared && !observed && shown.allowedActions.includes('CLEAR') && (
        <SheetButton onClick={() => setSheet('clear')}>{text('certifier.clear.open')}</SheetButton>
      )}
      {cleared && shown.allowedActions.includes('REOPEN') && (
        <SheetButton onClick={() => setSheet('reopen')}>{text('certifier.reopen.open')}</SheetButton>
      )}
      {!observed && <FindingTalk shown={shown} fingerprint={fingerprint} />}
      <ClearSheet shown={shown} finding={finding} open={sheet === 'clear'} onClose={close} />
      <ReopenSheet shown={shown} fingerprint={fingerprint} open={sheet === 'reopen'} onClose={close} />
    </div>
  )
}

function SheetButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <p>
      <button type="button" className="ds-button" data-variant="secondary" data-size="sm" onClick={onClick}>
        {children}
      </button>
    </p>
  )
}
