import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Versioned } from '../../../api/http.ts'
import { type ManagedProgramme, programmeQuery, type SeasonMove } from '../../../api/managedProgrammes.ts'
import { asProblem } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { Status } from '../../../design/Status.tsx'
import { History } from '../../../domain/case/History.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { ArrangementPanel } from './ArrangementPanel.tsx'
import { CoveragePanel } from './CoveragePanel.tsx'
import { LOOKS, season } from './looks.ts'
import { MoveSheet } from './MoveSheet.tsx'
import { RulesPanel } from './RulesPanel.tsx'
import { VersionsPanel } from './VersionsPanel.tsx'

const MOVES: readonly SeasonMove[] = ['OPEN', 'CLOSE', 'END']

/** One programme: where it stands, its rules, its season and terms, its versions and its history. */
export function ProgrammeView({ slug }: { slug: string }) {
  const found = useQuery({ ...programmeQuery(slug), refetchOnWindowFocus: false })
  if (found.error && asProblem(found.error).status === 404) return <NotFound />
  return (
    <div className="cc-stack">
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && <Parts read={found.data} />}
    </div>
  )
}

function Parts({ read: { value: programme, etag } }: { read: Versioned<ManagedProgramme> }) {
  const text = useText()
  const [move, setMove] = useState<SeasonMove>()
  const allowed = MOVES.filter((one) => programme.allowedActions.includes(one))
  const editable = programme.allowedActions.includes('REVISE')
  return (
    <>
      <section className="cc-panel" aria-labelledby="programme">
        <div className="cc-panel__head">
          <h2 className="cc-h3" id="programme">
            {readable(programme.name)}
          </h2>
          <Status {...LOOKS[programme.status]} dense>
            {text(`operator.programmes.${programme.status}`)}
          </Status>
        </div>
        <div className="cc-panel__body">
          <p>
            {season(programme.arrangement)} · {programme.arrangement.territory} ·{' '}
            {text('operator.programmes.version', { number: programme.version })}
          </p>
          {allowed.length > 0 && (
            <div className="cc-row">
              {allowed.map((one) => (
                <Button key={one} variant="secondary" onClick={() => setMove(one)}>
                  {text(`operator.programmes.move.${one}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
      </section>
      <CoveragePanel programme={programme} />
      <RulesPanel programme={programme} etag={etag} editable={editable} />
      {editable && <ArrangementPanel key={etag} programme={programme} etag={etag} />}
      <VersionsPanel programme={programme} />
      <section className="cc-panel" aria-labelledby="history">
        <div className="cc-panel__head">
          <h2 className="cc-h3" id="history">
            {text('operator.programmes.history')}
          </h2>
        </div>
        <div className="cc-panel__body">
          <History
            lines={programme.history.map(({ at, action, by, reason }) => ({
              at,
              what: text(`operator.programmes.did.${action}`),
              by: by ?? text('operator.programmes.byStore'),
              detail: reason,
            }))}
          />
        </div>
      </section>
      {move && <MoveSheet slug={programme.slug} move={move} etag={etag} onClose={() => setMove(undefined)} />}
    </>
  )
}
