import type { Content, Step } from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { blankStep, moved, replaced, without } from './editing.ts'
import { StepFields } from './StepFields.tsx'

interface StepListProps {
  content: Content
  language: string
  onChange: (content: Content) => void
}

/** The steps in order; each opens in its place. */
export function StepList({ content, language, onChange }: StepListProps) {
  const text = useText()
  const { steps } = content
  const change = (changed: Step[]) => onChange({ ...content, steps: changed })
  return (
    <section aria-labelledby="steps" className="cc-stack" data-gap="2">
      <h3 className="cc-h3" id="steps">
        {text('operator.taxonomy.stepsTitle')}
      </h3>
      <ol className="cc-plain cc-stack" data-gap="2">
        {steps.map((step, at) => {
          const name = step.names[language] || readable(step.names) || step.slug
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step's address is edited in place, so it cannot be the key.
            <li key={at}>
              <details className="ds-details">
                <summary>{text('operator.taxonomy.stepNumber', { number: at + 1, name })}</summary>
                <div className="cc-stack">
                  <StepFields
                    at={at}
                    step={step}
                    language={language}
                    onChange={(changed) => change(replaced(steps, at, changed))}
                  />
                  <div className="cc-row">
                    <Button
                      variant="tertiary"
                      data-size="sm"
                      disabled={at === 0}
                      onClick={() => change(moved(steps, at, -1))}
                    >
                      {text('operator.taxonomy.up')}
                    </Button>
                    <Button
                      variant="tertiary"
                      data-size="sm"
                      disabled={at === steps.length - 1}
                      onClick={() => change(moved(steps, at, 1))}
                    >
                      {text('operator.taxonomy.down')}
                    </Button>
                    <Button variant="tertiary" tone="danger" data-size="sm" onClick={() => change(without(steps, at))}>
                      {text('operator.taxonomy.removeStep')}
                    </Button>
                  </div>
                </div>
              </details>
            </li>
          )
        })}
      </ol>
      <div>
        <Button variant="secondary" data-size="sm" onClick={() => change([...steps, blankStep(steps)])}>
          {text('operator.taxonomy.addStep')}
        </Button>
      </div>
    </section>
  )
}
