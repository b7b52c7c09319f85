import type { Fact } from '../../../lib/eligibility/programme.ts'

/** More options than these are a list to open. */
const BUTTONS = 8

/** Whether the answers stand below each other as buttons, of which one is for those who do not know. */
export const buttons = ({ kind, options = [] }: Fact): boolean =>
  kind === 'BOOLEAN' || (kind === 'CHOICE' && options.length <= BUTTONS)
