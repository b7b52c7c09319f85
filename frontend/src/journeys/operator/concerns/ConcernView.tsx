import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Concern, concernQuery, separateConcern } from '../../../api/concerns.ts'
import { Button } from '../../../design/Button.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { Status, type Tone } from '../../../design/Status.tsx'
import { History } from '../../../domain/case/History.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Answer } from './Answer.tsx'
import { left } from './left.ts'
import { SameAgain } from './SameAgain.tsx'
import { Triage } from './Triage.tsx'

const TONES: Record<Concern['status'], Tone> = {
  RECEIVED: 'info',
  TRIAGED: 'info',
  ACTED: 'success',
  DISMISSED: 'neutral',
}

/** One concern: what was written, how much time is left, what is likely the same, and the decision. */
export function ConcernView({ number }: { number: string }) {
  const found = useQuery(concernQuery(number))
  if (found.data) return <Shown concern={found.data} />
  return (
    <div>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
    </div>
  )
}

function Shown({ concern }: { concern: Concern }) {
  const text = useText()
  const { number, status, kind, language, details, allowedActions } = concern
  return (
    <article className="cc-stack" data-gap="5" aria-labelledby="concern">
      <div className="cc-stack" data-gap="2">
        <p className="cc-row">
          <Standing concern={concern} />
          <span className="cc-2 cc-muted">
            {text(concern.answerWanted ? 'operator.concern.receivedMail' : 'operator.concern.received', {
              date: dateTime(concern.receivedAt),
            })}
          </span>
        </p>
        <h2 className="cc-h2" id="concern">
          {text('operator.concern.title', { kind: text(`operator.concern.kind.${kind}`), number })}
        </h2>
        <p className="cc-2">
          <a className="cc-link" href={`/apps/${encodeURIComponent(concern.listingSlug)}`}>
            {concern.listingName}
          </a>{' '}
          <span className="cc-muted">{text('operator.concern.version', { version: concern.releaseVersion })}</span>
        </p>
      </div>
      {details === undefined ? (
        <p className="cc-muted">{text('operator.concern.forgotten')}</p>
      ) : (
        <blockquote className="cc-quote" lang={language}>
          <p>{details}</p>
        </blockquote>
      )}
      {concern.mergedInto !== undefined && <Merged concern={concern} into={concern.mergedInto} />}
      {concern.answer !== undefined && (
        <section className="cc-panel" aria-labelledby="answer">
          <div className="cc-panel__head">
            <h3 className="cc-h3" id="answer">
              {text('operator.concern.answered')}
            </h3>
            {concern.closedAt && <span className="cc-2 cc-muted">{longDate(concern.closedAt)}</span>}
          </div>
          <div className="cc-panel__body">
            <p lang={concern.answerLanguage}>{concern.answer}</p>
            {concern.quarantinedVersion && (
              <p className="cc-2">
                {text('operator.concern.quarantined', { version: concern.quarantinedVersion })}{' '}
                <a className="cc-link" href="/operate/releases?status=QUARANTINED">
                  {text('operator.nav.releases')}
                </a>
              </p>
            )}
          </div>
        </section>
      )}
      <SameAgain concern={concern} />
      {status === 'RECEIVED' && allowedActions.includes('TRIAGE') && <Triage concern={concern} />}
      {allowedActions.includes('ACT') && <Answer concern={concern} />}
      <section className="cc-stack" data-gap="3" aria-labelledby="concern-history">
        <h3 className="cc-h3" id="concern-history">
          {text('operator.concern.history')}
        </h3>
        <History
          lines={[
            { at: concern.receivedAt, what: text('operator.concern.status.RECEIVED') },
            ...concern.history.map(({ at, action, by, note }) => ({
              at,
              what: text(`operator.concern.move.${action}`),
              by,
              detail: note,
            })),
          ]}
        />
      </section>
    </article>
  )
}

function Standing({ concern }: { concern: Concern }) {
  const text = useText()
  const { status, late, escalatedAt } = concern
  if (concern.closedAt !== undefined) {
    return (
      <Status tone={TONES[status]} icon={status === 'ACTED' ? 'CheckmarkCircle' : 'MinusCircle'} dense>
        {text(`operator.concern.status.${status}`)}
      </Status>
    )
  }
  const time = left(concern, Date.now(), text)
  return (
    <>
      <Status tone={TONES[status]} icon={status === 'RECEIVED' ? 'Inbox' : 'Eye'} dense>
        {text(`operator.concern.status.${status}`)}
      </Status>
      <Status
        tone={late ? 'danger' : time.due === 'soon' ? 'warning' : 'neutral'}
        icon={late ? 'ExclamationmarkTriangle' : 'Clock'}
        dense
      >
        {time.words}
      </Status>
      {escalatedAt && (
        <span className="cc-2 cc-muted">{text('operator.concern.passedOn', { date: dateTime(escalatedAt) })}</span>
      )}
    </>
  )
}

function Merged({ concern, into }: { concern: Concern; into: string }) {
  const text = useText()
  const client = useQueryClient()
  const separating = useMutation({
    mutationFn: () => separateConcern(concern.number),
    onSettled: () => client.invalidateQueries({ queryKey: ['concerns'] }),
  })
  return (
    <div className="cc-callout" data-color="info">
      <div>
        <p>
          {text('operator.concern.mergedInto')}{' '}
          <a className="cc-link" href={`/operate/concerns/${into}`}>
            {into}
          </a>
        </p>
        <ProblemAlert error={separating.error} />
        {concern.allowedActions.includes('SEPARATE') && (
          <div>
            <Button variant="secondary" data-size="sm" busy={separating.isPending} onClick={() => separating.mutate()}>
              {text('operator.concern.separate')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
