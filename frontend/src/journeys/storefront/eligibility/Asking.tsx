import { Button } from '../../../design/Button.tsx'
import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Fact } from '../../../lib/eligibility/programme.ts'
import { AnswersList } from './AnswersList.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { Kept } from './Results.tsx'
import type { Standing } from './standing.ts'
import { texts } from './wording.ts'

interface AskingProps {
  standing: Standing
  fact: Fact
  onAnswer: (value: unknown) => void
  onBack: () => void
  onAsk: (fact: string) => void
  onResults: () => void
  onForget: () => void
}

/** A question, how far it is, and what was answered so far. */
export function Asking({ standing, fact, onAnswer, onBack, onAsk, onResults, onForget }: AskingProps) {
  const text = useText()
  const { programme } = standing.engine
  const answered = Object.keys(standing.answers)
  const place = answered.indexOf(fact.id)
  const number = place < 0 ? answered.length + 1 : place + 1
  const most = Math.max(number, standing.most)
  const all = programme.offers.length
  return (
    <div className="cs-wizard">
      <div className="cs-wizard__main">
        <div className="cs-progress">
          <progress value={number} max={most} aria-hidden="true" />
          <p className="cs-small cs-muted">
            {text('eligibility.progress', { number, most })} · <Said texts={texts(programme.name)} />
          </p>
        </div>
        <QuestionForm key={fact.id} standing={standing} fact={fact} onAnswer={onAnswer} onBack={onBack} />
        <Kept onForget={onForget} />
      </div>
      <aside className="cs-wizard__aside" aria-label={text('eligibility.soFar')}>
        <div className="cs-panel" data-tint>
          <p>
            <strong className="cs-possible">{text('eligibility.possible', { count: standing.possible, all })}</strong>
            {text('eligibility.possibleText')}
          </p>
          {all <= 30 && (
            <div className="cs-panes" aria-hidden="true">
              {programme.offers.map(({ id }, i) => (
                <i key={id} data-on={i < standing.possible ? '' : undefined} />
              ))}
            </div>
          )}
        </div>
        {answered.length > 0 && (
          <p>
            <Button variant="secondary" onClick={onResults}>
              <span>{text('eligibility.seeNow')}</span>
            </Button>
          </p>
        )}
        <AnswersList standing={standing} onAsk={onAsk} />
      </aside>
    </div>
  )
}
