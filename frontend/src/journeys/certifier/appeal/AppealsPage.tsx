import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type AppealCase, appealsQuery } from '../../../api/appeals.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { Status } from '../../../design/Status.tsx'
import { AppealStatusLabel } from '../../../domain/case/AppealStatusLabel.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { appealAddress } from '../address.ts'

/** Appeals that wait for an answer, the most urgent first. */
export function AppealsPage() {
  const text = useText()
  const appeals = useQuery(appealsQuery)
  const items = appeals.data?.items ?? []
  usePageTitle(text('appeal.list.title'))
  return (
    <>
      <div className="cc-head">
        <div className="cc-stack" data-gap="1">
          <h1 className="cc-h1">{text('appeal.list.title')}</h1>
          {appeals.data && <p className="cc-muted">{text('appeal.list.lead', { count: items.length })}</p>}
        </div>
      </div>
      {appeals.isPending && <RowsSkeleton rows={3} />}
      <ProblemAlert error={appeals.error} onRetry={() => void appeals.refetch()} />
      {items.length > 0 && (
        <div className="cc-tablewrap">
          <table className="cc-table" data-cards>
            <caption className="ds-sr-only">{text('appeal.list.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('appeal.list.app')}</th>
                <th scope="col">{text('appeal.list.number')}</th>
                <th scope="col">{text('appeal.list.state')}</th>
                <th scope="col">{text('appeal.list.due')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row key={item.number} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Row({ item }: { item: AppealCase }) {
  const text = useText()
  return (
    <tr data-late={item.late || undefined} data-mine={item.mine || undefined}>
      <th scope="row">
        <Link className="cc-link cc-strong" href={appealAddress(item.number)}>
          {item.listingName} {item.releaseVersion}
        </Link>
        <p>{item.organisationName}</p>
      </th>
      <td data-l={text('appeal.list.number')}>{item.number}</td>
      <td data-l={text('appeal.list.state')}>
        <AppealStatusLabel status={item.status} />
      </td>
      <td data-l={text('appeal.list.due')}>
        {longDate(item.dueAt)}{' '}
        {item.late && (
          <Status tone="danger" icon="Clock" dense>
            {text('appeal.list.late')}
          </Status>
        )}
      </td>
    </tr>
  )
}
