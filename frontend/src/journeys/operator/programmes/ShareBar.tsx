import { percent } from '../../../i18n/format.ts'

interface ShareBarProps {
  people: number
  reached: number
  byRules: number
}

/** A share as a bar, and beside it in figures: the bar repeats them and says nothing more. */
export function ShareBar({ people, reached, byRules }: ShareBarProps) {
  return (
    <span className="cc-share">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="cc-share__rules" width={(100 * byRules) / people} height="8" />
        <rect className="cc-share__reached" width={(100 * reached) / people} height="8" />
      </svg>
      <b>{percent(reached / people)}</b>
    </span>
  )
}
