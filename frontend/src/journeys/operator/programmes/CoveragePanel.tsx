import { useQuery } from '@tanstack/react-query'
import { type Coverage, coverageQuery, type ManagedProgramme } from '../../../api/managedProgrammes.ts'
import { Notice } from '../../../design/Notice.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { percent } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { CoverageChanges } from './CoverageChanges.tsx'
import { ShareTable } from './ShareTable.tsx'
import { below, lowestFirst } from './shares.ts'

/** Whom the programme reaches: of made-up people, how many have a certified offer. */
export function CoveragePanel({ programme }: { programme: ManagedProgramme }) {
  const text = useText()
  const found = useQuery(coverageQuery(programme.slug))
  return (
    <section className="cc-panel" aria-labelledby="coverage">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="coverage">
          {text('operator.coverage.title')}
        </h2>
        {found.data?.points[0] && (
          <span className="cc-2 cc-muted">
            {text('operator.coverage.people', { count: found.data.points[0].people })}
          </span>
        )}
      </div>
      <div className="cc-panel__body">
        {found.isPending && <RowsSkeleton rows={2} />}
        <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
        {found.data && <Figures coverage={found.data} />}
      </div>
    </section>
  )
}

function Figures({ coverage }: { coverage: Coverage }) {
  const text = useText()
  const { described, warnBelow, source, points, groups, territories, undescribed } = coverage
  const now = points[0]
  if (!now) return <p>{text(described ? 'operator.coverage.soon' : 'operator.coverage.none')}</p>
  const low = now.reached * 100 < warnBelow * now.people
  const others = below(coverage).length
  return (
    <div className="cc-stack">
      <p>
        <b className="cc-big">{text('operator.coverage.reached', { share: percent(now.reached / now.people) })}</b>
        <br />
        {text('operator.coverage.byRules', { share: percent(now.byRules / now.people) })}
      </p>
      {(low || others > 0) && (
        <Notice tone="warning" title={text('operator.coverage.below', { share: percent(warnBelow / 100) })}>
          <p>{text('operator.coverage.belowText', { count: others })}</p>
        </Notice>
      )}
      {groups.length > 0 && <ShareTable head={text('operator.coverage.group')} parts={groups} />}
      {territories.length > 0 && (
        <details className="cc-terms">
          <summary>{text('operator.coverage.territories', { count: territories.length })}</summary>
          <ShareTable head={text('operator.coverage.territory')} parts={lowestFirst(territories)} oneFact />
        </details>
      )}
      <CoverageChanges points={points} />
      {undescribed.length > 0 && (
        <p className="cc-2">{text('operator.coverage.undescribed', { facts: undescribed.join(', ') })}</p>
      )}
      <p className="cc-2 cc-muted">{readable(source)}</p>
    </div>
  )
}
