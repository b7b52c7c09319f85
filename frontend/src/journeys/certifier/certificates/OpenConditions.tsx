import { Link } from 'wouter'
import type { OpenCondition } from '../../../api/certificates.ts'
import { CertifiedMark } from '../../../design/Seal.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { sealState } from '../../../domain/sealState.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { certificateAddress } from '../address.ts'
import { VendorSays } from '../case/Conditions.tsx'

/** Conditions of all cases that nobody recorded as met yet, the earliest day first. */
export function OpenConditions({ items }: { items: readonly OpenCondition[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('certifier.conditions.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('certifier.conditions.app')}</th>
            <th scope="col">{text('certifier.conditions.what')}</th>
            <th scope="col">{text('certifier.conditions.due')}</th>
            <th scope="col">{text('certifier.conditions.certificate')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.number} ${one.criterion}`}>
              <th scope="row">
                <div className="cc-app">
                  <Tile slug={one.listingSlug} name={one.listingName} size="sm" />
                  <div>
                    <Link className="cc-link cc-strong" href={certificateAddress(one.number)}>
                      {one.listingName} {one.releaseVersion}
                    </Link>
                    <p>{one.organisationName}</p>
                  </div>
                </div>
              </th>
              <td data-l={text('certifier.conditions.what')}>
                <div className="cc-with">
                  <span>
                    <b>{one.criterion}</b> {one.text}
                  </span>
                  <VendorSays answers={one.answers} />
                </div>
              </td>
              <td data-l={text('certifier.conditions.due')}>
                <span>{longDate(one.due)}</span>
              </td>
              <td data-l={text('certifier.conditions.certificate')}>
                <div className="cc-with">
                  <CertifiedMark state={sealState(one.status)} />
                  <span className="cc-num">{one.number}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
