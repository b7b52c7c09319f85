import type { Case } from '../../../api/reviews.ts'
import { AsideSheet } from './AsideSheet.tsx'
import type { SheetName } from './CaseBar.tsx'
import { ChangesSheet } from './ChangesSheet.tsx'
import { HandOverSheet } from './HandOverSheet.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { ProposeSheet } from './ProposeSheet.tsx'
import { ReturnSheet } from './ReturnSheet.tsx'
import { TakeOverSheet } from './TakeOverSheet.tsx'

interface SheetsProps {
  shown: Case
  open: SheetName | undefined
  onClose: () => void
  onProposed: () => void
}

/** At most one of the workspace's dialogs is open. They stay mounted, so that what was written in them is kept. */
export function Sheets({ shown, open, onClose, onProposed }: SheetsProps) {
  return (
    <>
      <ProposeSheet shown={shown} open={open === 'propose'} onClose={onClose} onProposed={onProposed} />
      <ChangesSheet shown={shown} open={open === 'changes'} onClose={onClose} />
      <ReturnSheet shown={shown} open={open === 'return'} onClose={onClose} />
      <TakeOverSheet shown={shown} open={open === 'takeover'} onClose={onClose} />
      <HandOverSheet shown={shown} open={open === 'handover'} onClose={onClose} />
      <AsideSheet shown={shown} open={open === 'aside'} onClose={onClose} />
      <KeysSheet open={open === 'keys'} onClose={onClose} />
    </>
  )
}
