import type { ReactNode } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface RowsProps<T> {
  id: string
  title: string
  lead: string
  add: string
  rows: readonly T[]
  /** What a new row begins with. */
  empty: T
  nameOf: (row: T) => string
  onRows: (rows: T[]) => void
  children: (row: T, at: number, change: (row: T) => void) => ReactNode
}

/** A list whose entries are forms of their own. */
export function Rows<T>({ id, title, lead, add, rows, empty, nameOf, onRows, children }: RowsProps<T>) {
  const text = useText()
  return (
    <fieldset className="ds-fieldset" id={id} tabIndex={-1}>
      <legend className="cc-h3">{title}</legend>
      <p data-field="description">{lead}</p>
      <div className="cc-stack">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place, as in the declaration.
          <div className="cc-panel" key={at}>
            <div className="cc-panel__body">
              {children(row, at, (changed) => onRows(rows.map((one, place) => (place === at ? changed : one))))}
              <div>
                <Button
                  variant="tertiary"
                  aria-label={text('vendor.rows.removeNamed', { name: nameOf(row) || String(at + 1) })}
                  onClick={() => onRows(rows.filter((_, place) => place !== at))}
                >
                  <Icon name="Trash" size="sm" />
                  {text('vendor.rows.remove')}
                </Button>
              </div>
            </div>
          </div>
        ))}
        <div>
          <Button variant="secondary" onClick={() => onRows([...rows, empty])}>
            <Icon name="Plus" size="sm" />
            {add}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}
