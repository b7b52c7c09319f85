import { useEffect, useRef } from 'react'
import type { PointedError } from '../../../api/problem.ts'
import type { ReadinessProblem } from '../../../api/submissions.ts'
import { Icon } from '../../../design/Icon.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { STEPS, type Step, type StepState, stateOf } from './steps.ts'

interface StepNavigationProps {
  step: Step
  problems: readonly ReadinessProblem[]
  refused: readonly PointedError[]
  onStep: (step: Step) => void
}

const MARKS = { done: 'done', wrong: 'err', open: 'todo' } as const

/** The steps, each with its state in words. The order is an advice: any step can be opened. */
export function StepNavigation({ step, problems, refused, onStep }: StepNavigationProps) {
  const text = useText()
  const current = useRef<HTMLLIElement>(null)
  // On a phone the steps are a strip that shows three of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the step, whose element the reference holds
  useEffect(() => {
    // In newer browsers scrolling answers with a promise, which React would take for the end of the effect.
    current.current?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
  }, [step])
  return (
    <nav className="cc-sticky" aria-label={text('vendor.edit.steps')}>
      <ol className="cc-steps">
        {STEPS.map((one, at) => {
          const state = stateOf(one, problems, refused)
          return (
            <li
              key={one}
              ref={one === step ? current : undefined}
              data-s={MARKS[state.state]}
              aria-current={one === step ? 'step' : undefined}
            >
              <a
                href={`?step=${one}`}
                onClick={(event) => {
                  event.preventDefault()
                  onStep(one)
                }}
              >
                <span className="cc-steps__no" aria-hidden="true">
                  <Mark state={state} number={at + 1} />
                </span>
                <span>
                  {text(`vendor.step.${one}`)}
                  <small>{text(`vendor.step.state.${state.state}`, { count: state.count })}</small>
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function Mark({ state: { state }, number }: { state: StepState; number: number }) {
  switch (state) {
    case 'done':
      return <Icon name="Checkmark" size="sm" />
    case 'wrong':
      return <Icon name="Exclamationmark" size="sm" />
    case 'open':
      return number
  }
}
