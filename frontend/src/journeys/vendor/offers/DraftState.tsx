import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Status } from '../../../design/Status.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { DraftKeeper, KeepState } from './DraftKeeper.ts'

interface DraftStateProps {
  state: KeepState
  keeper: DraftKeeper
  drafted: boolean
  /** After a conflict was ended: another text is the one that counts. */
  onText: () => void
}

/** Whether what is on the page is safe, and where; a conflict is settled here. */
export function DraftState({ state, keeper, drafted, onText }: DraftStateProps) {
  const text = useText()
  return (
    <>
      <p className="cc-row">
        <Status tone={drafted ? 'info' : 'success'} icon={drafted ? 'Pencil' : 'CheckmarkCircle'} dense>
          {text(drafted ? 'offers.draft' : 'offers.asCertified')}
        </Status>
        <span className="cc-2 cc-muted" role="status">
          {state.kind === 'saved'
            ? state.at
              ? text('offers.keep.savedAt', { at: dateTime(state.at) })
              : ''
            : text(`offers.keep.${state.kind}`)}
        </span>
      </p>
      {state.kind === 'refused' && <ProblemAlert error={state.problem} onRetry={() => void keeper.flush()} />}
      {state.kind === 'conflict' && (
        <Notice tone="warning" arrived title={text('offers.conflict', { by: state.theirs.value.draftedBy ?? '' })}>
          <p>{text('offers.conflictText')}</p>
          <div className="cc-row">
            <Button variant="secondary" onClick={() => void keeper.keepMine()}>
              {text('offers.keepMine')}
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                keeper.takeTheirs()
                onText()
              }}
            >
              {text('offers.takeTheirs')}
            </Button>
          </div>
        </Notice>
      )}
    </>
  )
}
