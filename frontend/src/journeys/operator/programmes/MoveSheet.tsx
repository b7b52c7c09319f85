import { moveSeason, type SeasonMove } from '../../../api/managedProgrammes.ts'
import { Notice } from '../../../design/Notice.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { ReasonSheet } from './ReasonSheet.tsx'

interface MoveSheetProps {
  slug: string
  move: SeasonMove
  etag: string
  onClose: () => void
}

/** Opens, closes or ends a season by hand. */
export function MoveSheet({ slug, move, etag, onClose }: MoveSheetProps) {
  const text = useText()
  return (
    <ReasonSheet
      title={text(`operator.programmes.move.${move}`)}
      act={text(`operator.programmes.move.${move}`)}
      tone="warning"
      send={(reason) => moveSeason(slug, move, reason, etag)}
      onClose={onClose}
    >
      <Notice tone="warning">
        <p>{text(`operator.programmes.moveWhat.${move}`)}</p>
      </Notice>
    </ReasonSheet>
  )
}
