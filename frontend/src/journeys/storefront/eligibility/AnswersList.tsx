import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Standing } from './standing.ts'
import { said, texts } from './wording.ts'

/** What was answered, each with the way to change it. */
export function AnswersList({ standing, onAsk }: { standing: Standing; onAsk: (fact: string) => void }) {
  const text = useText()
  const { words } = standing.engine
  const answers = Object.entries(standing.answers)
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers">
      <h2 className="cs-panel__title" id="answers">
        {text('eligibility.answers')}
      </h2>
      <dl className="cs-answers">
        {answers.map(([id, value]) => {
          const fact = words.fact(id)
          return (
            <div key={id}>
              <dt>
                <Said texts={texts(fact.question)} />
              </dt>
              <dd>{words.value(fact, value)}</dd>
              <dd>
                <button className="cs-plain" type="button" onClick={() => onAsk(id)}>
                  {text('eligibility.change.button')}
                  <span className="ds-sr-only">: {said(fact.name)}</span>
                </button>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
