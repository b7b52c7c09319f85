import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type SheetLine, sheetsQuery } from '../../../api/offerSheets.ts'
import { Empty } from '../../../design/Empty.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { Status } from '../../../design/Status.tsx'
import { STATUS_LOOKS } from '../../../domain/offers/looks.ts'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

/** Each listing of the vendor with what it offers in each programme; those that offer something first. */
export function OffersPage() {
  const text = useText()
  const found = useQuery(sheetsQuery)
  usePageTitle(text('offers.nav'))
  const lines = [...(found.data ?? [])].sort((a, b) => weight(b) - weight(a))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('offers.nav')}</h1>
        <p className="cc-muted">{text('offers.listLead')}</p>
      </div>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.length === 0 && (
        <Empty door="nothing" boxed title={text('offers.listNone')}>
          <p>{text('offers.listNoneText')}</p>
        </Empty>
      )}
      {lines.length > 0 && (
        <div className="cc-tablewrap">
          <table className="cc-table" data-cards>
            <caption className="ds-sr-only">{text('offers.nav')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('offers.listApp')}</th>
                <th scope="col">{text('offers.listOffers')}</th>
                <th scope="col">{text('offers.changes.state')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.programme}/${line.listing}`}>
                  <th scope="row">
                    <Link className="cc-link cc-strong" href={`/vendor/offers/${line.programme}/${line.listing}`}>
                      {text('offers.listNamed', { listing: line.listing, programme: readable(line.programmeName) })}
                    </Link>
                  </th>
                  <td data-l={text('offers.listOffers')}>
                    <span>{line.offers.map((name) => readable(name)).join(', ') || text('offers.listNothing')}</span>
                  </td>
                  <td data-l={text('offers.changes.state')}>
                    <span className="cc-row">
                      {line.open && (
                        <Status {...STATUS_LOOKS[line.open.status]} dense>
                          {text(`offers.status.${line.open.status}`)}
                        </Status>
                      )}
                      {line.drafted && (
                        <Status tone="info" icon="Pencil" dense>
                          {text('offers.draft')}
                        </Status>
                      )}
                      {!line.open && !line.drafted && line.offers.length > 0 && (
                        <Status tone="success" icon="CheckmarkCircle" dense>
                          {text('offers.asCertified')}
                        </Status>
                      )}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

const weight = ({ offers, drafted, open }: SheetLine): number =>
  (open ? 4 : 0) + (drafted ? 2 : 0) + (offers.length > 0 ? 1 : 0)
