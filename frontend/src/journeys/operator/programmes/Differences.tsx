import type { Difference } from '../../../api/managedProgrammes.ts'
import { useText } from '../../../i18n/i18n.ts'

const SIGNS: Record<Difference['kind'], string> = { ADDED: '+', REMOVED: '−', CHANGED: '~' }

const LOOKS: Record<Difference['kind'], string | undefined> = { ADDED: '+', REMOVED: '-', CHANGED: undefined }

/** What two versions of rules do not have in common, place by place. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const text = useText()
  return (
    <ul className="cc-diff">
      {differences.map(({ kind, place, before, after }) => (
        <li key={place}>
          <span
            className="cc-sign"
            data-d={LOOKS[kind]}
            role="img"
            aria-label={text(`operator.programmes.kind.${kind}`)}
          >
            {SIGNS[kind]}
          </span>
          <div>
            <p className="cs-mono cc-2">{place}</p>
            <p className="cc-rules__values">
              {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
