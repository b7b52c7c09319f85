import type { Problem } from '../../../api/problem.ts'
import type { Submission } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { fieldId } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Status } from '../../../design/Status.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { standingOf } from '../progress/standing.ts'
import type { Autosave, SaveState } from './Autosave.ts'

interface SaveStatusProps {
  state: SaveState
  submission: Submission
  draft: Autosave
  onField: (pointer: string) => void
}

/** Whether what is on the page is safe, and where; a conflict is settled here. */
export function SaveStatus({ state, submission, draft, onField }: SaveStatusProps) {
  const text = useText()
  const { key, tone, icon } = standingOf(submission.status)
  return (
    <>
      <p className="cc-row">
        <Status tone={tone} icon={icon} dense>
          {text(`vendor.standing.${key}.title`)}
        </Status>
        <span className="cc-2 cc-muted" role="status">
          {state.kind === 'saved'
            ? text('vendor.save.saved', { at: dateTime(state.at ?? submission.updatedAt) })
            : text(`vendor.save.${state.kind}`)}
        </span>
      </p>
      {state.kind === 'refused' && <Refused problem={state.problem} draft={draft} onField={onField} />}
      {state.kind === 'offline' && (
        <Notice tone="warning">
          <p>{text('vendor.save.offlineText')}</p>
        </Notice>
      )}
      {state.kind === 'conflict' && <Conflict theirs={state.theirs} draft={draft} />}
    </>
  )
}

interface RefusedProps {
  problem: Problem
  draft: Autosave
  onField: (pointer: string) => void
}

/** What the server will not take. It does not take the focus: the reader is still writing. */
function Refused({ problem, draft, onField }: RefusedProps) {
  const text = useText()
  const { errors } = problem
  if (errors.length === 0) return <ProblemAlert error={problem} onRetry={() => void draft.flush()} />
  return (
    <section className="ds-error-summary" aria-labelledby="refused">
      <h2 className="cc-h3" id="refused">
        {text('vendor.save.refusedTitle', { count: errors.length })}
      </h2>
      <ul className="ds-list">
        {errors.map(({ pointer, detail }) => (
          <li key={pointer + detail}>
            <a
              className="ds-link"
              href={`#${fieldId(pointer)}`}
              onClick={(event) => {
                event.preventDefault()
                onField(pointer)
              }}
            >
              {detail}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who saved in between and when; the own words are kept until one of the two is chosen. */
function Conflict({ theirs, draft }: { theirs: Submission; draft: Autosave }) {
  const text = useText()
  return (
    <section className="cc-callout" data-color="warning" role="alert" aria-labelledby="conflict">
      <Icon name="ExclamationmarkTriangle" size="sm" />
      <div>
        <h2 id="conflict">{text('vendor.conflict.title', { by: theirs.updatedBy, at: dateTime(theirs.updatedAt) })}</h2>
        <p>{text('vendor.conflict.text')}</p>
        <div className="cc-row" data-color="evening">
          <Button variant="secondary" onClick={() => void draft.keepMine()}>
            {text('vendor.conflict.mine')}
          </Button>
          <Button variant="secondary" onClick={() => draft.takeTheirs()}>
            {text('vendor.conflict.theirs')}
          </Button>
        </div>
      </div>
    </section>
  )
}
