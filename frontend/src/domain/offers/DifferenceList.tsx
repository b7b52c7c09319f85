import type { OfferReport } from '../../api/offerSheets.ts'
import { Status } from '../../design/Status.tsx'
import { useText } from '../../i18n/i18n.ts'
import { readable } from '../../i18n/texts.ts'
import type { Programme } from '../../lib/eligibility/programme.ts'
import type { Sheet } from '../../lib/offers/sheet.ts'
import { CLASS_TONES } from './looks.ts'
import { placeWords, ruleWords } from './words.ts'

interface DifferenceListProps {
  report: OfferReport
  programme: Programme
  before: Sheet
  after: Sheet
}

/** What is different from the certified offers: what it means for people, and then what is written otherwise. */
export function DifferenceList({ report, programme, before, after }: DifferenceListProps) {
  const text = useText()
  const { differences, details } = report
  if (differences.length === 0) return <p>{text('offers.same')}</p>
  return (
    <div className="cc-stack" data-gap="3">
      <ul className="cc-diff cc-offerdiff">
        {differences.map(({ aspect, place, before: old, after: young, changeClass, reason }) => (
          <li key={aspect + place}>
            <Status tone={CLASS_TONES[changeClass]} icon="Branching" dense>
              {text(`offers.class.${changeClass}`)}
            </Status>
            <div>
              <p>
                <b>{placeWords(programme, aspect.endsWith('REMOVED') ? before : after, place)}</b>: {readable(reason)}
              </p>
              <Rules programme={programme} before={before} after={after} place={place} aspect={aspect} />
              {(old !== '' || young !== '') && (
                <p className="cc-rules__values cc-2">
                  {old !== '' && <del>{old}</del>} {young !== '' && <ins>{young}</ins>}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <details className="cc-terms">
        <summary>{text('offers.details', { count: details.length })}</summary>
        <ul className="cc-faults">
          {details.map(({ place, before: old, after: young }) => (
            <li key={place}>
              <span className="cs-mono cc-2">{place}</span>
              <span className="cc-rules__values">
                {old !== '' && <del>{old}</del>} {young !== '' && <ins>{young}</ins>}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

interface RulesProps {
  programme: Programme
  before: Sheet
  after: Sheet
  place: string
  aspect: string
}

/** The rules of an offer or benefit before and after, in words. */
function Rules({ programme, before, after, place, aspect }: RulesProps) {
  if (!/WIDENED|NARROWED|SHIFTED|REWRITTEN/.test(aspect)) return null
  const old = rulesAt(programme, before, place)
  const young = rulesAt(programme, after, place)
  return (
    <p className="cc-rules__values cc-2">
      <del>{old}</del> <ins>{young}</ins>
    </p>
  )
}

function rulesAt(programme: Programme, sheet: Sheet, place: string): string {
  const [, offerId, part, partId] = place.split('/')
  const offer = sheet.offers.find(({ id }) => id === offerId)
  const rules =
    part === 'benefits'
      ? (offer?.benefits ?? []).filter(({ id }) => id === partId).flatMap(({ when }) => (when ? [when] : []))
      : (offer?.paths ?? []).map(({ when }) => when)
  return rules.map((rule) => ruleWords(programme, rule)).join(' | ') || '–'
}
