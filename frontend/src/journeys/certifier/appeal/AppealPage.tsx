import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type AppealCase, appealQuery, appealsQuery, leaveAppeal, takeAppeal } from '../../../api/appeals.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { AppealStatusLabel } from '../../../domain/case/AppealStatusLabel.tsx'
import { StatementView } from '../../../domain/case/StatementView.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { caseAddress } from '../address.ts'
import { Decide } from './Decide.tsx'

/** One appeal: what the vendor says beside the decision it is about, and the answer to it. */
export function AppealPage({ number }: { number: string }) {
  const appeal = useQuery(appealQuery(number))
  return (
    <>
      {appeal.isPending && <RowsSkeleton rows={4} />}
      <ProblemAlert error={appeal.error} onRetry={() => void appeal.refetch()} />
      {appeal.data && <Shown appeal={appeal.data} />}
    </>
  )
}

function Shown({ appeal }: { appeal: AppealCase }) {
  const text = useText()
  const { number, listingName: app, releaseVersion: version } = appeal
  const title = text('appeal.page.title', { number, app, version })
  usePageTitle(title)
  const may = appeal.allowedActions
  return (
    <>
      <div className="cc-head">
        <div className="cc-stack" data-gap="1">
          <h1 className="cc-h1">{title}</h1>
          <p className="cc-row">
            <AppealStatusLabel status={appeal.status} />
            <span className="cc-muted">
              {appeal.organisationName} ·{' '}
              {appeal.endedAt
                ? text('appeal.standing.ended', { number, date: longDate(appeal.endedAt) })
                : text('appeal.page.due', { lodged: longDate(appeal.lodgedAt), due: longDate(appeal.dueAt) })}
            </span>
          </p>
          <p>
            <Link className="cc-link" href={caseAddress(appeal.reviewId)}>
              {text('appeal.page.case')}
            </Link>
          </p>
        </div>
      </div>
      <div className="cc-two">
        <div className="cc-stack">
          <section className="cc-panel" aria-labelledby="grounds">
            <div className="cc-panel__head">
              <h2 className="cc-h2" id="grounds">
                {text('appeal.page.grounds')}
              </h2>
            </div>
            <div className="cc-panel__body">
              <p className="cc-said">{appeal.grounds}</p>
            </div>
          </section>
          <section className="cc-panel" aria-labelledby="decision">
            <div className="cc-panel__head">
              <h2 className="cc-h2" id="decision">
                {text('appeal.page.decision')}
              </h2>
            </div>
            <div className="cc-panel__body">
              <StatementView of={{ review: appeal.reviewId }} level={3} otherwise={null} />
            </div>
          </section>
        </div>
        <aside className="cc-stack" aria-label={text('appeal.decide.title')}>
          {appeal.reasons && (
            <section className="cc-panel" aria-labelledby="answer">
              <div className="cc-panel__head">
                <h2 className="cc-h3" id="answer">
                  {text('appeal.answer')}
                </h2>
              </div>
              <div className="cc-panel__body">
                <p className="cc-said">{appeal.reasons}</p>
              </div>
            </section>
          )}
          {may.includes('UPHOLD') && <Decide number={number} />}
          <Holding appeal={appeal} />
        </aside>
      </div>
    </>
  )
}

/** Takes the appeal or puts it back; says why where neither is possible. */
function Holding({ appeal }: { appeal: AppealCase }) {
  const text = useText()
  const client = useQueryClient()
  const takes = appeal.allowedActions.includes('TAKE')
  const moving = useMutation({
    mutationFn: () => (takes ? takeAppeal(appeal.number) : leaveAppeal(appeal.number)),
    onSuccess: (fresh) => {
      client.setQueryData(appealQuery(appeal.number).queryKey, fresh)
      void client.invalidateQueries({ queryKey: appealsQuery.queryKey })
    },
  })
  if (appeal.endedAt) return null
  return (
    <div className="cc-stack" data-gap="2">
      <ProblemAlert error={moving.error} />
      {takes || appeal.mine ? (
        <div>
          <Button variant={takes ? 'primary' : 'tertiary'} busy={moving.isPending} onClick={() => moving.mutate()}>
            {text(takes ? 'appeal.page.take' : 'appeal.page.leave')}
          </Button>
        </div>
      ) : (
        <Notice tone="neutral">
          <p>{text(appeal.status === 'EXAMINED' ? 'appeal.page.held' : 'appeal.page.part')}</p>
        </Notice>
      )}
    </div>
  )
}
