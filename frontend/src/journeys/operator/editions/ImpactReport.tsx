import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { impactQuery, planImpact } from '../../../api/editions.ts'
import { Button } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ImpactTable } from './ImpactTable.tsx'

/** Which certified releases an edition would fail, as it was worked out last. */
export function ImpactReport({ edition }: { edition: string }) {
  const text = useText()
  const client = useQueryClient()
  const impact = useQuery(impactQuery(edition))
  const planning = useMutation({
    mutationFn: () => planImpact(edition),
    onSuccess: (planned) => client.setQueryData(impactQuery(edition).queryKey, planned),
  })
  const run = impact.data?.run
  const id = `impact-${edition}`
  return (
    <section className="cc-stack" data-gap="3" aria-labelledby={id}>
      <h3 className="cc-h3" id={id}>
        {text('operator.impact.title')}
      </h3>
      <p className="cc-2 cc-muted">{text('operator.impact.lead')}</p>
      <ProblemAlert error={impact.error ?? planning.error} onRetry={() => void impact.refetch()} />
      <p role="status">
        {impact.data && !run && text('operator.impact.none')}
        {run?.status === 'PLANNED' && text('operator.impact.running', { count: run.total })}
        {run?.status === 'DONE' &&
          text('operator.impact.result', {
            fails: run.fails,
            total: run.total,
            people: run.needsPerson,
            unknown: run.undecided,
            date: dateTime(run.endedAt ?? run.plannedAt),
          })}
      </p>
      <div>
        <Button
          variant="secondary"
          busy={planning.isPending || run?.status === 'PLANNED'}
          onClick={() => planning.mutate()}
        >
          {text(run ? 'operator.impact.again' : 'operator.impact.run')}
        </Button>
      </div>
      {run && run.people.length > 0 && (
        <div>
          <h4 className="cc-label">{text('operator.impact.people')}</h4>
          <ul className="cc-list">
            {run.people.map(({ criterion, releases }) => (
              <li key={criterion}>
                <a href={`/criteria/${criterion}?edition=${edition}`}>{criterion}</a>:{' '}
                {text('operator.impact.releases', { count: releases })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {run && run.results.length > 0 && <ImpactTable results={run.results} />}
    </section>
  )
}
