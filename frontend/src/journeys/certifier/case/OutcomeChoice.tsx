import type { Outcome } from '../../../api/reviews.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Possible } from './verdict.ts'

interface OutcomeChoiceProps {
  can: Possible
  outcome: Outcome
  onChoose: (outcome: Outcome) => void
}

/** Certify or refuse; what the criteria do not allow is closed, with why. */
export function OutcomeChoice({ can, outcome, onChoose }: OutcomeChoiceProps) {
  const text = useText()
  const { mayCertify, mayRefuse, open, blockedBy } = can
  return (
    <fieldset className="cc-plain">
      <legend className="ds-label">{text('certifier.propose.outcome')}</legend>
      <div className="cc-choices">
        <label className="cc-pick" data-color="success">
          <input
            type="radio"
            name="outcome"
            checked={outcome === 'CERTIFY'}
            disabled={!mayCertify}
            aria-describedby="why-not-certify"
            onChange={() => onChoose('CERTIFY')}
          />
          <span>{text('certifier.propose.CERTIFY')}</span>
        </label>
        <label className="cc-pick" data-color="danger">
          <input
            type="radio"
            name="outcome"
            checked={outcome === 'REFUSE'}
            disabled={!mayRefuse}
            aria-describedby="why-not-refuse"
            onChange={() => onChoose('REFUSE')}
          />
          <span>{text('certifier.propose.REFUSE')}</span>
        </label>
      </div>
      <p className="cc-2 cc-muted" id="why-not-certify">
        {open.length > 0 && text('certifier.propose.why.open', { ids: open.join(', ') })}{' '}
        {blockedBy.length > 0 && text('certifier.propose.why.blocked', { ids: blockedBy.join(', ') })}
      </p>
      <p className="cc-2 cc-muted" id="why-not-refuse">
        {!mayRefuse && text('certifier.propose.why.noGrounds')}
      </p>
    </fieldset>
  )
}
