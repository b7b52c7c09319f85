import { useQuery } from '@tanstack/react-query'
import { type Load, workloadQuery } from '../../../api/queue.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Conflicts } from './Conflicts.tsx'

const FIGURES = ['working', 'late', 'withVendor', 'decided'] as const

/** Who works on how many cases, and who keeps away from whose. */
export function WorkloadPage() {
  const text = useText()
  const loads = useQuery(workloadQuery())
  usePageTitle(text('certifier.workload.title'))
  return (
    <>
      <div className="cc-head">
        <div className="cc-stack" data-gap="1">
          <h1 className="cc-h1">{text('certifier.workload.title')}</h1>
          <p className="cc-muted">{text('certifier.workload.lead')}</p>
        </div>
      </div>
      {loads.isPending && <RowsSkeleton rows={4} />}
      <ProblemAlert error={loads.error} onRetry={() => void loads.refetch()} />
      {loads.data && <Loads loads={loads.data.certifiers} />}
      <Conflicts />
    </>
  )
}

function Loads({ loads }: { loads: readonly Load[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('certifier.workload.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('certifier.workload.who')}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {text(`certifier.workload.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.certifier.id} data-late={load.late > 0 || undefined}>
              <th scope="row">{load.certifier.name}</th>
              {FIGURES.map((figure) => (
                <td key={figure} data-l={text(`certifier.workload.${figure}`)}>
                  {load[figure]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
