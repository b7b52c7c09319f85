import { useQuery } from '@tanstack/react-query'
import { checksQuery } from '../../../api/checks.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { CheckTable } from './CheckTable.tsx'
import { ObservedSample } from './ObservedSample.tsx'

/** How the checks are set and how they do; what a check that is tried out would have stopped. */
export function ChecksPage() {
  const text = useText()
  const checks = useQuery(checksQuery)
  usePageTitle(text('operator.nav.checks'))
  const observed = checks.data?.items.filter(({ mode }) => mode === 'OBSERVE') ?? []
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.checks')}</h1>
        <p className="cc-2 cc-muted">{text('operator.checks.lead', { screenings: checks.data?.screenings ?? 0 })}</p>
      </div>
      {checks.isPending && <RowsSkeleton rows={6} />}
      <ProblemAlert error={checks.error} onRetry={() => void checks.refetch()} />
      {observed.map((check) => (
        <ObservedSample key={check.id} check={check} />
      ))}
      {checks.data && <CheckTable items={checks.data.items} />}
    </>
  )
}
