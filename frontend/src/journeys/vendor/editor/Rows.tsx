import { type ReactNode, useEffect, useRef } from 'react'
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

/** A list whose entries are forms of their own. A new one takes the focus; after one is removed it is on the way to another. */
export function Rows<T>({ id, title, lead, add, rows, empty, nameOf, onRows, children }: RowsProps<T>) {
  const text = useText()
  const list = useRef<HTMLFieldSetElement>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const before = useRef(rows.length)
  useEffect(() => {
    const grown = rows.length - before.current
    before.current = rows.length
    if (grown > 0) list.current?.querySelector<HTMLElement>('.cc-panel:nth-last-child(2) :is(input, textarea)')?.focus()
    if (grown < 0) adding.current?.focus()
  }, [rows.length])
  return (
    <fieldset className="ds-fieldset" id={id} tabIndex={-1} ref={list}>
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
          <Button ref={adding} variant="secondary" onClick={() => onRows([...rows, empty])}>
            <Icon name="Plus" size="sm" />
            {add}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}
