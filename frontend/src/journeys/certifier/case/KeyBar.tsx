import { useText } from '../../../i18n/i18n.ts'
import type { MessageId } from '../../../i18n/messages.ts'
import { useKeysOn } from '../keys.ts'

export const KEYS: readonly { keys: readonly string[]; does: MessageId }[] = [
  { keys: ['J', 'K'], does: 'certifier.keys.walk' },
  { keys: ['1', '2', '3', '4'], does: 'certifier.keys.decide' },
  { keys: ['E'], does: 'certifier.keys.evidence' },
  { keys: ['D'], does: 'certifier.keys.changes' },
  { keys: ['F'], does: 'certifier.keys.find' },
  { keys: ['M'], does: 'certifier.keys.message' },
  { keys: ['N'], does: 'certifier.keys.note' },
  { keys: ['V'], does: 'certifier.keys.verdict' },
  { keys: ['Q'], does: 'certifier.keys.queue' },
]

/** The keys of the page in one line; the last leads to all of them and to turning them off. */
export function KeyBar({ onKeys }: { onKeys: () => void }) {
  const text = useText()
  const on = useKeysOn()
  return (
    <div className="cc-keybar">
      {on &&
        KEYS.map(({ keys, does }) => (
          <span key={does}>
            {keys.map((key) => (
              <kbd key={key} className="cc-kbd">
                {key}
              </kbd>
            ))}
            {text(does)}
          </span>
        ))}
      <button type="button" className="cc-linkbtn" onClick={onKeys}>
        <kbd className="cc-kbd">?</kbd>
        {text(on ? 'certifier.keys.all' : 'certifier.keys.areOff')}
      </button>
    </div>
  )
}
