import type { ChangeClass } from '../../api/changes.ts'
import type { SheetStatus } from '../../api/offerSheets.ts'
import type { IconName } from '../../design/icons/names.ts'
import type { Tone } from '../../design/Status.tsx'

export const STATUS_LOOKS: Record<SheetStatus, { tone: Tone; icon: IconName }> = {
  WAITING: { tone: 'info', icon: 'Clock' },
  PROPOSED: { tone: 'info', icon: 'EyeWithPupil' },
  CERTIFIED: { tone: 'success', icon: 'CheckmarkCircle' },
  REFUSED: { tone: 'danger', icon: 'XMarkOctagon' },
  WITHDRAWN: { tone: 'neutral', icon: 'ArrowUndo' },
}

export const CLASS_TONES: Record<ChangeClass, Tone> = {
  ROUTINE: 'success',
  ADAPTIVE: 'info',
  TRANSFORMATIVE: 'warning',
  SCOPE: 'danger',
}
