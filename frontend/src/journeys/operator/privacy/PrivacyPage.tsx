import { useQuery } from '@tanstack/react-query'
import { type KeptLine, retentionQuery } from '../../../api/retention.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** What the store knows of people, how long, and whether the clearing goes on. */
export function PrivacyPage() {
  const text = useText()
  const found = useQuery(retentionQuery)
  usePageTitle(text('operator.nav.privacy'))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.privacy')}</h1>
        <p className="cc-2 cc-muted">{text('operator.kept.lead')}</p>
      </div>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && (
        <div className="cc-tablewrap">
          <table className="cc-table" data-cards>
            <caption className="ds-sr-only">{text('operator.kept.lead')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('operator.kept.what')}</th>
                <th scope="col">{text('operator.kept.howLong')}</th>
                <th scope="col">{text('operator.kept.lastRun')}</th>
              </tr>
            </thead>
            <tbody>
              {found.data.items.map((line) => (
                <tr key={line.what}>
                  <th scope="row">{text(`operator.kept.${line.what}`)}</th>
                  <td data-l={text('operator.kept.howLong')}>
                    <HowLong line={line} />
                  </td>
                  <td data-l={text('operator.kept.lastRun')}>
                    {line.job && (line.lastRunAt ? dateTime(line.lastRunAt) : text('operator.kept.never'))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="cc-2">{text('operator.kept.erase')}</p>
    </>
  )
}

function HowLong({ line }: { line: KeptLine }) {
  const text = useText()
  if (line.hours === undefined) {
    const goes = line.what === 'ACCOUNT' || line.what === 'LIBRARY'
    return <span>{text(goes ? 'operator.kept.untilErased' : 'operator.kept.forGood')}</span>
  }
  return line.hours < 24 ? (
    <span>{text('operator.kept.hours', { count: line.hours })}</span>
  ) : (
    <span>{text('operator.kept.days', { count: Math.round(line.hours / 24) })}</span>
  )
}
