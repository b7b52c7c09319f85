import { Icon } from '../../design/Icon.tsx'
import type { WindowState } from './criterionWindow.ts'

/** One criterion's window. Decorative: its state stands beside it in words. */
export function CriterionWindow({ state }: { state: WindowState }) {
  return (
    <span className="cc-win" data-s={state === 'auto' ? 'met' : state} aria-hidden="true">
      {(state === 'met' || state === 'auto') && <Icon name="Checkmark" />}
      {state === 'not' && <Icon name="XMark" />}
    </span>
  )
}

interface FacadeProps {
  /** The counts in words; the picture says no more than that. */
  label: string
  windows: readonly { id: string; state: WindowState }[]
  /** The criterion that is open now. */
  now?: string | undefined
}

/** A house front with a window for each criterion, grouped by area as their ids are. */
export function Facade({ label, windows, now }: FacadeProps) {
  const areas = Map.groupBy(windows, ({ id }) => id.split('-')[0] ?? '')
  return (
    <div className="cc-facade" role="img" aria-label={label}>
      {[...areas].map(([area, its]) => (
        <span key={area}>
          <b className="cc-wide">{area}</b>
          {its.map(({ id, state }) => (
            <i key={id} data-s={state} data-now={id === now || undefined} />
          ))}
        </span>
      ))}
    </div>
  )
}
