import type { ProgrammeStatus } from '../../../api/managedProgrammes.ts'
import type { IconName } from '../../../design/icons/names.ts'
import type { Tone } from '../../../design/Status.tsx'
import { longDate } from '../../../i18n/format.ts'
import { text } from '../../../i18n/i18n.ts'

export const LOOKS: Record<ProgrammeStatus, { tone: Tone; icon: IconName }> = {
  ANNOUNCED: { tone: 'info', icon: 'Calendar' },
  OPEN: { tone: 'success', icon: 'CheckmarkCircle' },
  CLOSED: { tone: 'neutral', icon: 'PadlockLocked' },
  ENDED: { tone: 'neutral', icon: 'Archive' },
}

/** When one can use what is offered. */
export function season({ opensOn, closesOn }: { opensOn: string; closesOn?: string | undefined }): string {
  const from = longDate(opensOn)
  return closesOn
    ? text('operator.programmes.season', { from, until: longDate(closesOn) })
    : text('operator.programmes.seasonFrom', { from })
}
