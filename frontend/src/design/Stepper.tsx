import type { ReactNode } from 'react'

export interface Step {
  key: string
  name: ReactNode
  state: 'done' | 'now' | 'to-come'
}

/** Where one is in a fixed row of steps. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="cs-stepper" aria-label={label}>
      {steps.map(({ key, name, state }) => (
        <li key={key} data-done={state === 'done' || undefined} aria-current={state === 'now' ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  )
}
