import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { operationsQuery } from '../../../api/operations.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { count } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { BrokenChecks } from './BrokenChecks.tsx'
import { EndingPanel } from './EndingPanel.tsx'
import { HealthPanel } from './HealthPanel.tsx'

/** How the store runs: cases, health, checks and certificates. Each number leads to what it counts. */
export function Figures() {
  const text = useText()
  const found = useQuery(operationsQuery)
  const queue = found.data?.queue
  return (
    <section className="cc-stack" data-gap="5" aria-labelledby="figures">
      <h2 className="cc-h2" id="figures">
        {text('operator.figures.title')}
      </h2>
      {found.isPending && <RowsSkeleton rows={3} />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && queue && (
        <>
          <div className="cc-grid cc-metrics">
            <Metric name={text('operator.figures.waiting')} value={count(queue.waiting)}>
              {text('operator.figures.underway', { underway: queue.underway, vendor: queue.withVendor })}
              {'. '}
              <Link className="cc-link" href="/operate/cases">
                {text('operator.figures.openCases')}
              </Link>
            </Metric>
            <Metric name={text('operator.figures.median')} value={<Hours hours={queue.medianHours} />} />
            <Metric name={text('operator.figures.ninetieth')} value={<Hours hours={queue.ninetiethHours} />} />
            <Metric name={text('operator.figures.late')} value={count(queue.late)} bad={queue.late > 0}>
              {queue.late > 0 && (
                <Link className="cc-link" href="/operate/cases?late=true">
                  {text('operator.figures.lateCases')}
                </Link>
              )}
            </Metric>
          </div>
          <div className="cc-two">
            <div className="cc-stack">
              <HealthPanel operations={found.data} />
              <BrokenChecks />
            </div>
            <EndingPanel ending={found.data.certificates} />
          </div>
        </>
      )}
    </section>
  )
}

interface MetricProps {
  name: string
  value: ReactNode
  bad?: boolean
  children?: ReactNode
}

function Metric({ name, value, bad = false, children }: MetricProps) {
  return (
    <div className="cc-metric">
      <span>{name}</span>
      <b className={bad ? 'cc-danger' : undefined}>{value}</b>
      {children && <p>{children}</p>}
    </div>
  )
}

/** Days from two days on; a dash while nobody waits. */
function Hours({ hours }: { hours: number | undefined }) {
  const text = useText()
  if (hours === undefined) return '–'
  return hours < 48
    ? text('operator.kept.hours', { count: hours })
    : text('operator.kept.days', { count: Math.round(hours / 24) })
}
