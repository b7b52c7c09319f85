import { Said } from '../../../design/Said.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import type { Told } from './standing.ts'

/** Why, what to do, and what there is instead. */
export function TellHolder({ told, version }: { told: Told; version: string }) {
  const text = useText()
  const { notice, current, alternatives } = told
  const { reason, remedy, severity, since } = notice
  return (
    <>
      {reason && <p>{text('my-apps.reason', { reason })}</p>}
      <p>
        {text(`my-apps.severity.${severity}`)} {text(`my-apps.remedy.${remedy}`, { current: current ?? '' })}
      </p>
      {alternatives.length > 0 && (
        <div>
          <p>{text('my-apps.alternatives')}</p>
          <ul className="cs-instead">
            {alternatives.map(({ slug, name }) => (
              <li key={slug}>
                <a className="ds-link" href={`/apps/${slug}`}>
                  <Said texts={name} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="cs-small cs-muted">
        {since ? text('my-apps.since', { date: longDate(since), version }) : text('my-apps.concerns', { version })}
      </p>
    </>
  )
}
