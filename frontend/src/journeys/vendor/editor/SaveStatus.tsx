import type { Submission } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Status } from '../../../design/Status.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { standingOf } from '../progress/standing.ts'
import type { Autosave, SaveState } from './Autosave.ts'

interface SaveStatusProps {
  state: SaveState
  submission: Submission
  draft: Autosave
  onSave: () => void
}

/** Whether what is on the page is safe, and where; a conflict is settled here. */
export function SaveStatus({ state, submission, draft, onSave }: SaveStatusProps) {
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
      {state.kind === 'refused' && (
        <div className="cc-stack" data-gap="2">
          <FormProblem error={state.problem} />
          {state.problem.errors.length === 0 && (
            <Button variant="secondary" onClick={onSave}>
              {text('vendor.save.again')}
            </Button>
          )}
        </div>
      )}
      {state.kind === 'offline' && (
        <Notice tone="warning">
          <p>{text('vendor.save.offlineText')}</p>
        </Notice>
      )}
      {state.kind === 'conflict' && <Conflict theirs={state.theirs} draft={draft} />}
    </>
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
