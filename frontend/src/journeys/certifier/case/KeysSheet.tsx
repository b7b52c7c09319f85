import { Sheet } from '../../../design/Sheet.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { turnKeys, useKeysOn } from '../keys.ts'
import { KEYS } from './KeyBar.tsx'

/** All keys, and the switch for people whose speech or hands press them by accident. */
export function KeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText()
  const on = useKeysOn()
  return (
    <Sheet open={open} title={text('certifier.keys.title')} cancel={text('certifier.keys.close')} onCancel={onClose}>
      <table className="cc-table">
        <caption className="ds-sr-only">{text('certifier.keys.title')}</caption>
        <tbody>
          {[...KEYS, { keys: ['Ctrl', '↵'], does: 'certifier.keys.save' as const }].map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key} className="cc-kbd">
                    {key}
                  </kbd>
                ))}
              </th>
              <td>{text(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cc-stack" data-gap="2">
        <label className="cc-check">
          <input
            className="ds-input"
            type="checkbox"
            checked={on}
            onChange={(event) => turnKeys(event.target.checked)}
          />
          {text('certifier.keys.on')}
        </label>
        <p className="cc-2 cc-muted">{text('certifier.keys.help')}</p>
      </div>
    </Sheet>
  )
}
