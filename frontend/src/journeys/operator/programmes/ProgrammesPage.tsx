import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { programmesQuery } from '../../../api/managedProgrammes.ts'
import { ButtonLink } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { Status } from '../../../design/Status.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { LOOKS, season } from './looks.ts'
import { NewProgramme } from './NewProgramme.tsx'
import { ProgrammeView } from './ProgrammeView.tsx'

interface ProgrammesPageProps {
  /** The programme that is open; the list stands alone without one. */
  slug?: string
  /** Whether a new one is being written. */
  fresh?: boolean
}

/** Programmes with their states and seasons, and beside them the one that is managed. */
export function ProgrammesPage({ slug, fresh = false }: ProgrammesPageProps) {
  const text = useText()
  const found = useQuery(programmesQuery)
  usePageTitle(text('operator.nav.programmes'))
  return (
    <>
      <div className="cc-head" data-action>
        <div>
          <h1 className="cc-h1">{text('operator.nav.programmes')}</h1>
          <p className="cc-muted">{text('operator.programmes.lead')}</p>
        </div>
        {!fresh && <ButtonLink href="/operate/new-programme">{text('operator.programmes.new')}</ButtonLink>}
      </div>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      <div className="cc-two" data-side="start">
        <section aria-label={text('operator.nav.programmes')}>
          <ul className="cc-inbox">
            {found.data?.map((line) => (
              <li key={line.slug}>
                <Link href={`/operate/programmes/${line.slug}`} aria-current={line.slug === slug ? 'true' : undefined}>
                  <b>{readable(line.name)}</b>
                  <span className="cc-row">
                    <Status {...LOOKS[line.status]} dense>
                      {text(`operator.programmes.${line.status}`)}
                    </Status>
                    <span className="cc-2 cc-muted">
                      {text('operator.programmes.version', { number: line.version })}
                    </span>
                  </span>
                  <span className="cc-2 cc-muted">{season(line)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
        {fresh && <NewProgramme />}
        {!fresh && slug === undefined && <p className="cc-muted">{text('operator.programmes.choose')}</p>}
        {!fresh && slug !== undefined && <ProgrammeView key={slug} slug={slug} />}
      </div>
    </>
  )
}
