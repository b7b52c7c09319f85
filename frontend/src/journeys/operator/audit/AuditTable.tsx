import type { AuditEntry } from '../../../api/audit.ts'
import { count, dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** Entries of the access audit. */
export function AuditTable({ items }: { items: readonly AuditEntry[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.nav.audit')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.audit.kind')}</th>
            <th scope="col">{text('operator.audit.subject')}</th>
            <th scope="col">{text('operator.audit.who')}</th>
            <th scope="col">{text('operator.audit.when')}</th>
            <th scope="col">{text('operator.audit.place')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <b>{text(`operator.audit.${entry.kind}`)}</b>
                <p className="cs-mono cc-2 cc-muted cc-break">{entry.detail}</p>
              </th>
              <td data-l={text('operator.audit.subject')}>
                <span className="cs-mono cc-2 cc-break">{entry.subject}</span>
              </td>
              <td data-l={text('operator.audit.who')}>
                <Who entry={entry} />
              </td>
              <td data-l={text('operator.audit.when')}>
                <span>{dateTime(entry.at)}</span>
              </td>
              <td data-l={text('operator.audit.place')}>
                {entry.place ? (
                  <span>{count(entry.place)}</span>
                ) : (
                  <span className="cc-muted">{text('operator.audit.waiting')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whose name is gone was erased; who has no account was a visitor, or the store itself. */
function Who({ entry }: { entry: AuditEntry }) {
  const text = useText()
  if (entry.name) return <span>{entry.name}</span>
  if (entry.account) return <span className="cc-muted">{text('operator.audit.gone')}</span>
  const visitor = entry.kind === 'SIGN_IN_REFUSED' || entry.kind === 'SIGN_IN_PAUSED'
  return <span className="cc-muted">{text(visitor ? 'operator.audit.nobody' : 'operator.audit.store')}</span>
}
