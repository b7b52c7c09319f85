import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { offerChangesQuery } from '../../api/offerSheets.ts'
import { Empty } from '../../design/Empty.tsx'
import { RowsSkeleton } from '../../design/Skeleton.tsx'
import { Status } from '../../design/Status.tsx'
import { dateTime } from '../../i18n/format.ts'
import { useText } from '../../i18n/i18n.ts'
import { readable } from '../../i18n/texts.ts'
import { ProblemAlert } from '../problem/ProblemAlert.tsx'
import { CLASS_TONES, STATUS_LOOKS } from './looks.ts'

/** Changes of what listings offer, those that wait first. */
export function OfferChangeTable({ root }: { root: string }) {
  const text = useText()
  const found = useQuery(offerChangesQuery)
  return (
    <>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.length === 0 && (
        <Empty door="nothing" boxed title={text('offers.changes.none')}>
          <p>{text('offers.changes.noneText')}</p>
        </Empty>
      )}
      {found.data && found.data.length > 0 && (
        <div className="cc-tablewrap">
          <table className="cc-table" data-cards>
            <caption className="ds-sr-only">{text('offers.changes.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('offers.changes.change')}</th>
                <th scope="col">{text('offers.changes.class')}</th>
                <th scope="col">{text('offers.changes.state')}</th>
                <th scope="col">{text('offers.changes.at')}</th>
              </tr>
            </thead>
            <tbody>
              {found.data.map((change) => (
                <tr key={`${change.programme}/${change.listing}/${change.number}`}>
                  <th scope="row">
                    <Link
                      className="cc-link cc-strong"
                      href={`${root}/${change.programme}/${change.listing}/${change.number}`}
                    >
                      {text('offers.changes.named', { listing: change.listing, number: change.number })}
                    </Link>
                    <p>
                      {readable(change.programmeName)} · {change.organisation}
                    </p>
                  </th>
                  <td data-l={text('offers.changes.class')}>
                    <Status tone={CLASS_TONES[change.changeClass]} icon="Branching" dense>
                      {text(`offers.class.${change.changeClass}`)}
                    </Status>
                  </td>
                  <td data-l={text('offers.changes.state')}>
                    <Status {...STATUS_LOOKS[change.status]} dense>
                      {text(`offers.status.${change.status}`)}
                    </Status>
                  </td>
                  <td data-l={text('offers.changes.at')}>
                    <span className="cc-num">{dateTime(change.writtenAt)}</span>
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
