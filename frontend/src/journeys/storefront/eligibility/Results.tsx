import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Outcome } from '../../../lib/eligibility/evaluator.ts'
import { AnswersList } from './AnswersList.tsx'
import { Fallback } from './Fallback.tsx'
import { LOOKS } from './looks.ts'
import { OfferRow } from './OfferRow.tsx'
import type { OfferedApps } from './offeredApps.ts'
import type { Standing } from './standing.ts'
import { said, texts } from './wording.ts'

const ORDER: readonly Outcome[] = ['ELIGIBLE', 'UNDECIDED', 'NOT_ELIGIBLE']

interface ResultsProps {
  standing: Standing
  /** Listings that are on the shelves. */
  apps: OfferedApps
  onAsk: (fact: string) => void
  onCompare: () => void
  onForget: () => void
  onAbout: () => void
}

/** What somebody qualifies for, in groups, with reasons; the fallback is always there, and first where nothing else is certain. */
export function Results({ standing, apps, onAsk, onCompare, onForget, onAbout }: ResultsProps) {
  const text = useText()
  const { programme } = standing.engine
  const fits = standing.offers('ELIGIBLE').length
  const { next } = standing.answer
  return (
    <div className="cs-stack" data-gap="6">
      <div className="cs-stack" data-gap="3">
        <h1 className="ds-heading" data-size="xl" tabIndex={-1}>
          {text('eligibility.result.title', { count: fits })}
        </h1>
        <p className="cs-lead">
          <Said texts={texts(programme.name)} /> ·{' '}
          {text('eligibility.result.lead', { count: Object.keys(standing.answers).length })}
        </p>
        <div className="cs-actions cs-no-print">
          {next && (
            <Button onClick={() => onAsk(next)}>
              <span>{text('eligibility.goOn')}</span>
            </Button>
          )}
          <Button variant="secondary" onClick={onCompare}>
            <Icon name="ArrowRightLeft" size="sm" />
            <span>{text('eligibility.compare')}</span>
          </Button>
          <Button variant="tertiary" onClick={() => print()}>
            <Icon name="PrinterSmall" size="sm" />
            <span>{text('eligibility.print')}</span>
          </Button>
          <Button variant="tertiary" onClick={onAbout}>
            <span>{text('eligibility.about')}</span>
          </Button>
        </div>
      </div>
      <div className="cs-split">
        <div className="cs-stack" data-gap="6">
          {fits === 0 && <Fallback programme={programme} />}
          {ORDER.filter((outcome) => standing.offers(outcome).length > 0).map((outcome) => (
            <section className="cs-verdict" key={outcome} aria-labelledby={`group-${outcome}`}>
              <div className="cs-verdict__head" data-color={LOOKS[outcome].colour}>
                <Icon name={LOOKS[outcome].icon} />
                <div>
                  <h2 id={`group-${outcome}`}>{text(`eligibility.group.${outcome}`)}</h2>
                  <p className="cs-small">{text('eligibility.offers', { count: standing.offers(outcome).length })}</p>
                </div>
              </div>
              {outcome === 'NOT_ELIGIBLE' && (
                <p className="cs-wayback">
                  <a href="#always">{text('eligibility.wayBack', { name: said(programme.fallback.name) })}</a>
                </p>
              )}
              {standing.offers(outcome).map((offer) => (
                <OfferRow key={offer.offer} standing={standing} answer={offer} apps={apps} onAsk={onAsk} />
              ))}
            </section>
          ))}
        </div>
        <aside className="cs-stack" data-gap="5">
          {fits > 0 && <Fallback programme={programme} />}
          <AnswersList standing={standing} onAsk={onAsk} />
          <Kept onForget={onForget} />
        </aside>
      </div>
    </div>
  )
}

/** Where the answers are, and how to be rid of them. */
export function Kept({ onForget }: { onForget: (() => void) | undefined }) {
  const text = useText()
  return (
    <p className="cs-keep">
      <Icon name="PadlockLocked" size="sm" />
      <span>
        {text('eligibility.keep.device')}{' '}
        {onForget && (
          <button className="cs-plain cs-no-print" type="button" onClick={onForget}>
            {text('eligibility.forget')}
          </button>
        )}
      </span>
    </p>
  )
}
