import type { Case } from '../../../api/reviews.ts'
import { type WindowState, windowState } from '../../../domain/case/criterionWindow.ts'
import { CriterionWindow, Facade } from '../../../domain/case/Facade.tsx'
import { useText } from '../../../i18n/i18n.ts'

const LEGEND = [
  { state: 'todo', of: ['todo'] },
  { state: 'ask', of: ['ask'] },
  { state: 'not', of: ['not'] },
  { state: 'err', of: ['err'] },
  { state: 'met', of: ['met', 'auto', 'na'] },
] as const

/** How far the case is: the facade, and the same in words. */
export function CaseProgress({ shown, now }: { shown: Case; now: string | undefined }) {
  const text = useText()
  const windows = shown.criteria.map((criterion) => ({
    id: criterion.id,
    state: windowState(criterion, shown.messages),
  }))
  const counted = LEGEND.map(({ state, of }) => ({
    state,
    count: windows.filter((one) => (of as readonly WindowState[]).includes(one.state)).length,
  })).filter(({ state, count }) => count > 0 || state === 'todo')
  const words = counted.map(({ state, count }) => `${count} ${text(`certifier.legend.${state}`)}`)
  const { screening } = shown
  return (
    <div className="cc-case__progress">
      <Facade
        label={text('certifier.case.progress', { total: windows.length, parts: words.join(', ') })}
        windows={windows}
        now={now}
      />
      <ul className="cc-legend">
        {counted.map(({ state, count }) => (
          <li key={state}>
            <CriterionWindow state={state} />
            <span id={state === 'todo' ? 'left' : undefined}>
              <b>{count}</b> {text(`certifier.legend.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      {shown.status === 'SCREENING' && screening && (
        <p className="cc-2" role="status">
          {text('certifier.case.screening', { done: screening.doneChecks, checks: screening.checks })}
        </p>
      )}
      {screening?.status === 'BROKE' && <p className="cc-2 cc-warn">{text('certifier.case.screeningBroke')}</p>}
    </div>
  )
}
