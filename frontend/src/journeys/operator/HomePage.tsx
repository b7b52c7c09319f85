import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { operationsQuery } from '../../api/operations.ts'
import { Empty } from '../../design/Empty.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { IconName } from '../../design/icons/names.ts'
import { RowsSkeleton } from '../../design/Skeleton.tsx'
import { ProblemAlert } from '../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../domain/shell/usePageTitle.ts'
import { useText } from '../../i18n/i18n.ts'
import { Figures } from './figures/Figures.tsx'
import { openConcerns, quarantinedReleases, waitingOrganisations } from './questions.ts'

interface Need {
  key: string
  tone: 'warning' | 'danger'
  icon: IconName
  title: string
  why: string
  act: string
  href: string
}

/** Does anything need me? The heading says in how many places, the list what to do about each. */
export function HomePage() {
  const text = useText()
  const organisations = useQuery(waitingOrganisations)
  const releases = useQuery(quarantinedReleases)
  const concerns = useQuery(openConcerns)
  const operations = useQuery(operationsQuery)
  const lateCases = operations.data?.queue.late ?? 0
  const givenUp = operations.data?.jobs.reduce((sum, job) => sum + job.givenUp, 0) ?? 0
  const late = concerns.data?.late ?? 0
  const reported = (concerns.data?.open ?? 0) - late
  const waiting = organisations.data?.total ?? 0
  const hidden = releases.data?.total ?? 0
  usePageTitle(text('operator.nav.home'))
  const ready = organisations.data && releases.data && concerns.data && !operations.isPending
  const needs: Need[] = [
    ...(lateCases > 0
      ? [
          {
            key: 'late-cases',
            tone: 'danger' as const,
            icon: 'Clock' as const,
            title: text('operator.home.late', { count: lateCases }),
            why: text('operator.home.lateWhy'),
            act: text('operator.home.lateAct'),
            href: '/operate/cases?late=true',
          },
        ]
      : []),
    ...(givenUp > 0
      ? [
          {
            key: 'jobs',
            tone: 'danger' as const,
            icon: 'Bug' as const,
            title: text('operator.home.jobs', { count: givenUp }),
            why: text('operator.home.jobsWhy'),
            act: text('operator.home.jobsAct'),
            href: '/operate/jobs',
          },
        ]
      : []),
    ...(late > 0
      ? [
          {
            key: 'late',
            tone: 'danger' as const,
            icon: 'ExclamationmarkTriangle' as const,
            title: text('operator.home.concerns', { count: late }),
            why: text('operator.home.concernsWhy'),
            act: text('operator.home.concernsAct'),
            href: '/operate/concerns?state=LATE',
          },
        ]
      : []),
    ...(reported > 0
      ? [
          {
            key: 'concerns',
            tone: 'warning' as const,
            icon: 'Megaphone' as const,
            title: text('operator.home.reported', { count: reported }),
            why: text('operator.home.reportedWhy'),
            act: text('operator.home.concernsAct'),
            href: '/operate/concerns',
          },
        ]
      : []),
    ...(hidden > 0
      ? [
          {
            key: 'releases',
            tone: 'danger' as const,
            icon: 'ShieldLock' as const,
            title: text('operator.home.quarantined', { count: hidden }),
            why: text('operator.home.quarantinedWhy'),
            act: text('operator.home.quarantinedAct'),
            href: '/operate/releases?status=QUARANTINED',
          },
        ]
      : []),
    ...(waiting > 0
      ? [
          {
            key: 'organisations',
            tone: 'warning' as const,
            icon: 'Buildings3' as const,
            title: text('operator.home.waiting', { count: waiting }),
            why: text('operator.home.waitingWhy'),
            act: text('operator.home.waitingAct'),
            href: '/operate/organisations?status=REGISTERED',
          },
        ]
      : []),
  ]
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">
          {ready ? text('operator.home.title', { count: needs.length }) : text('operator.nav.home')}
        </h1>
      </div>
      {(organisations.isPending || releases.isPending || concerns.isPending) && <RowsSkeleton rows={2} />}
      <ProblemAlert
        error={organisations.error ?? releases.error ?? concerns.error}
        onRetry={() => void Promise.all([organisations.refetch(), releases.refetch(), concerns.refetch()])}
      />
      {ready && needs.length === 0 && (
        <Empty door="nothing" boxed title={text('operator.home.nothing')}>
          <p>{text('operator.home.nothingText')}</p>
        </Empty>
      )}
      {needs.length > 0 && (
        <ol className="cc-todo">
          {needs.map(({ key, tone, icon, title, why, act, href }) => (
            <li key={key} data-color={tone}>
              <span className="cc-todo__i">
                <Icon name={icon} />
              </span>
              <div>
                <h2 className="cc-h3">{title}</h2>
                <p>{why}</p>
              </div>
              <Link className="ds-button" data-variant="secondary" href={href}>
                {act}
              </Link>
            </li>
          ))}
        </ol>
      )}
      <Figures />
    </>
  )
}
