import { Button } from '../../../design/Button.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { PEOPLE, type Who } from '../../../lib/keptAnswers.ts'
import { Kept } from './Results.tsx'

interface StartProps {
  who: Who
  /** How many questions were answered before for that person. */
  answered: number
  /** Whether something is left to ask. */
  open: boolean
  forgotten: boolean
  onWho: (who: Who) => void
  onResume: () => void
  onForget: () => void
}

/** Beside the server's own button: for whom it is, and the way back to what was answered before. */
export function Start({ who, answered, open, forgotten, onWho, onResume, onForget }: StartProps) {
  const text = useText()
  return (
    <div className="cs-stack" data-gap="5">
      <fieldset className="cs-facet">
        <legend>{text('eligibility.who')}</legend>
        <div className="cs-cluster" data-gap="5">
          {PEOPLE.map((person) => (
            <label className="cs-check" key={person}>
              <input
                className="ds-input"
                type="radio"
                name="who"
                checked={who === person}
                onChange={() => onWho(person)}
              />
              <span>{text(`eligibility.who.${person}`)}</span>
            </label>
          ))}
        </div>
        <p className="cs-small cs-muted">{text('eligibility.who.help')}</p>
      </fieldset>
      {answered > 0 && (
        <div className="cs-stack" data-gap="2">
          <p>{text('eligibility.kept', { count: answered })}</p>
          <div className="cs-actions">
            <Button variant="secondary" onClick={onResume}>
              <span>{text(open ? 'eligibility.resume' : 'eligibility.results')}</span>
            </Button>
          </div>
        </div>
      )}
      <p role="status" className={forgotten ? undefined : 'ds-sr-only'}>
        {forgotten && text('eligibility.forgotten')}
      </p>
      <Kept onForget={answered > 0 ? onForget : undefined} />
    </div>
  )
}
