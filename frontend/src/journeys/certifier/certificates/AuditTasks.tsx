import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { type AuditTask, auditTasksQuery } from '../../../api/audits.ts'
import { Button } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { caseAddress, certificateAddress } from '../address.ts'
import { AuditSheet } from './AuditSheet.tsx'

/** Certificates that the lot has drawn, until somebody has looked at each. */
export function AuditTasks() {
  const text = useText()
  const tasks = useQuery(auditTasksQuery)
  const [chosen, setChosen] = useState<AuditTask>()
  return (
    <section className="cc-stack" aria-labelledby="audits">
      <h2 className="cc-h2" id="audits">
        {text('certifier.audit.title')}
      </h2>
      {tasks.isPending && <RowsSkeleton rows={1} />}
      <ProblemAlert error={tasks.error} onRetry={() => void tasks.refetch()} />
      {tasks.data?.items.length === 0 && <p className="cc-muted">{text('certifier.audit.none')}</p>}
      {tasks.data && tasks.data.items.length > 0 && <p className="cc-2">{text('certifier.audit.how')}</p>}
      {tasks.data?.items.map((task) => (
        <article key={task.id} className="cc-block">
          <div className="cc-block__head">
            <h3>
              <Link className="cc-link" href={certificateAddress(task.certificateNumber)}>
                {task.listingName} {task.releaseVersion}
              </Link>
            </h3>
            <span className="cc-2">{text('certifier.audit.due', { date: longDate(task.dueAt) })}</span>
          </div>
          <div className="cc-block__body cc-row" data-between>
            <Link className="cc-link" href={caseAddress(task.review)}>
              {text('certifier.audit.case')}
            </Link>
            {task.mayDecide && (
              <Button
                variant="secondary"
                aria-label={text('certifier.audit.resultNamed', { name: task.listingName })}
                onClick={() => setChosen(task)}
              >
                {text('certifier.audit.result')}
              </Button>
            )}
          </div>
        </article>
      ))}
      <AuditSheet key={chosen?.id} task={chosen} onClose={() => setChosen(undefined)} />
    </section>
  )
}
