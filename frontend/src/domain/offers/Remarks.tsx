import type { OfferReport } from '../../api/offerSheets.ts'
import { Notice } from '../../design/Notice.tsx'
import { useText } from '../../i18n/i18n.ts'
import type { Programme } from '../../lib/eligibility/programme.ts'
import type { Sheet } from '../../lib/offers/sheet.ts'
import { placeWords } from './words.ts'

interface RemarksProps {
  report: OfferReport
  programme: Programme
  sheet: Sheet
  /** Goes to the place in the builder. */
  onPlace?: (place: string) => void
}

/** Branches that nobody can reach or that change nothing, each with its place. */
export function Remarks({ report, programme, sheet, onPlace }: RemarksProps) {
  const text = useText()
  const { remarks } = report
  if (remarks.length === 0) return null
  return (
    <Notice tone="warning" title={text('offers.remarks', { count: remarks.length })}>
      <ul className="cc-faults cc-remarks">
        {remarks.map(({ kind, place }) => (
          <li key={kind + place}>
            {onPlace ? (
              <button type="button" className="cc-link cc-plainlink" onClick={() => onPlace(place)}>
                {placeWords(programme, sheet, place)}
              </button>
            ) : (
              <b>{placeWords(programme, sheet, place)}</b>
            )}
            <span>{text(`offers.remark.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
