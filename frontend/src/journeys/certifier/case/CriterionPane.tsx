import type { Case, Criterion } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { Said } from '../../../design/Said.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { CheckBlock } from './CheckBlock.tsx'
import { neighbour, openIds } from './criteria.ts'
import { Talk } from './Talk.tsx'
import { Waivers } from './Waivers.tsx'

interface CriterionPaneProps {
  shown: Case
  criterion: Criterion
  onOpen: (criterion: string | undefined) => void
}

/** The question, what the machine found, what was said. */
export function CriterionPane({ shown, criterion, onOpen }: CriterionPaneProps) {
  const text = useText()
  const { id, severity, mode, statement, guidance, reference, ruling } = criterion
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls by itself must be reachable by keyboard.
    <section className="cc-mid__scroll cc-pane" id="criterion" aria-labelledby="criterion-title" tabIndex={0}>
      <div className="cc-criterion cc-stack" data-gap="2">
        <div className="cc-row" data-between>
          <div className="cc-row">
            <b className="cc-id">{id}</b>
            <span className="cc-tag" data-color={severity === 'BLOCKING' ? 'danger' : undefined}>
              {text(`case.severity.${severity}`)}
            </span>
            <span className="cc-tag">{text(`certifier.mode.${mode}`)}</span>
          </div>
          <Steps shown={shown} now={id} onOpen={onOpen} />
        </div>
        <h2 id="criterion-title" tabIndex={-1}>
          <Said texts={statement} />
        </h2>
        <details className="cc-fold">
          <summary>
            <span>{text('certifier.criterion.guidance')}</span>
          </summary>
          <div className="cc-stack cc-2" data-gap="2">
            <p>
              <Said texts={guidance} />
            </p>
            <p>{reference}</p>
          </div>
        </details>
      </div>
      {ruling && (
        <p className="cc-2">
          <b>{text(`certifier.ruled.${ruling.ruling}`)}</b>{' '}
          {text('certifier.ruled.by', { name: ruling.by.name, when: dateTime(ruling.at) })}
          {ruling.reason && <> {ruling.reason}</>}
        </p>
      )}
      <CheckBlock shown={shown} criterion={criterion} />
      <Waivers shown={shown} criterion={criterion} />
      <Talk shown={shown} criterion={id} />
    </section>
  )
}

function Steps({ shown, now, onOpen }: { shown: Case; now: string; onOpen: (criterion: string | undefined) => void }) {
  const text = useText()
  const ids = openIds(shown)
  const at = ids.indexOf(now)
  if (ids.length === 0) return null
  return (
    <div className="cc-step">
      <button
        type="button"
        aria-label={text('certifier.criterion.previous')}
        onClick={() => onOpen(neighbour(shown, now, -1))}
      >
        <Icon name="ChevronUp" size="sm" />
      </button>
      <span className="cc-num">
        {at === -1
          ? text('certifier.criterion.left', { count: ids.length })
          : text('certifier.criterion.place', { at: at + 1, count: ids.length })}
      </span>
      <button
        type="button"
        aria-label={text('certifier.criterion.next')}
        onClick={() => onOpen(neighbour(shown, now, 1))}
      >
        <Icon name="ChevronDown" size="sm" />
      </button>
    </div>
  )
}
