import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { JobFigures, Operations } from '../../../api/operations.ts'
import { Status } from '../../../design/Status.tsx'
import { useText } from '../../../i18n/i18n.ts'

const SCREENING = 'run-checks'
const MAIL = ['send-notification', 'send-digest', 'tell-reporter', 'remind-vendor']

/** Whether search, screening, background work and mail go on. */
export function HealthPanel({ operations }: { operations: Operations }) {
  const text = useText()
  const { jobs, search, mails, at } = operations
  const screening = jobs.filter(({ name }) => name === SCREENING)
  const mail = jobs.filter(({ name }) => MAIL.includes(name))
  const givenUp = total(jobs, 'givenUp')
  return (
    <section className="cc-panel" aria-labelledby="health">
      <div className="cc-panel__head">
        <h3 className="cc-h3" id="health">
          {text('operator.figures.health')}
        </h3>
        {givenUp > 0 && (
          <Link className="cc-link" href="/operate/jobs">
            {text('operator.figures.givenUp', { count: givenUp })}
          </Link>
        )}
      </div>
      <ul className="cc-health">
        <Line good={search.state === 'following'} name={text('operator.figures.search')}>
          {text(`operator.figures.search.${search.state}`, { count: search.listings })}
        </Line>
        <Line good={!stuck(screening, at)} name={text('operator.figures.checks')}>
          {text('operator.figures.screenings', { running: total(screening, 'running'), due: total(screening, 'due') })}
        </Line>
        <Line good={!stuck(jobs, at) && givenUp === 0} name={text('operator.figures.work')}>
          {text('operator.figures.workText', {
            running: total(jobs, 'running'),
            due: total(jobs, 'due'),
            failing: total(jobs, 'failing'),
          })}
        </Line>
        <Line good={mails && !stuck(mail, at) && total(mail, 'failing') === 0} name={text('operator.figures.mail')}>
          {mails
            ? text('operator.figures.mailWaits', { count: total(mail, 'due') + total(mail, 'failing') })
            : text('operator.figures.mailOff')}
        </Line>
      </ul>
    </section>
  )
}

function Line({ good, name, children }: { good: boolean; name: string; children: ReactNode }) {
  const text = useText()
  return (
    <li>
      <Status tone={good ? 'success' : 'warning'} icon={good ? 'Checkmark' : 'ExclamationmarkTriangle'} dense>
        {text(good ? 'operator.figures.good' : 'operator.figures.look')}
      </Status>
      <b>{name}</b>
      <span className="cc-2 cc-muted">{children}</span>
    </li>
  )
}

function total(jobs: readonly JobFigures[], what: 'due' | 'running' | 'failing' | 'givenUp'): number {
  return jobs.reduce((sum, job) => sum + job[what], 0)
}

/** Something should have begun ten minutes ago and has not. */
function stuck(jobs: readonly JobFigures[], at: string): boolean {
  const patience = 10 * 60_000
  return jobs.some(({ dueSince }) => dueSince !== undefined && Date.parse(at) - Date.parse(dueSince) > patience)
}
