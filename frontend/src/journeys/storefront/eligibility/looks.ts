import type { Outcome } from '../../../lib/eligibility/evaluator.ts'

/** How an outcome looks; its words stand beside it. */
export const LOOKS: Record<
  Outcome,
  { icon: 'CheckmarkCircle' | 'QuestionmarkDiamond' | 'MinusCircle'; colour: string }
> = {
  ELIGIBLE: { icon: 'CheckmarkCircle', colour: 'success' },
  UNDECIDED: { icon: 'QuestionmarkDiamond', colour: 'warning' },
  NOT_ELIGIBLE: { icon: 'MinusCircle', colour: 'neutral' },
}
