import { Link } from 'wouter'
import type { ConcernLine } from '../../../api/concerns.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { left } from './left.ts'

interface ConcernListProps {
  items: readonly ConcernLine[]
  chosen: string | undefined
  /** What the links keep of the address. */
  search: string
}

export function ConcernList({ items, chosen, search }: ConcernListProps) {
  if (items.length === 0) return null
  return (
    <ul className="cc-inbox">
      {items.map((line) => (
        <li key={line.number}>
          <Link
            href={`/operate/concerns/${line.number}${search}`}
            aria-current={line.number === chosen ? 'true' : undefined}
          >
            <Line line={line} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Line({ line }: { line: ConcernLine }) {
  const text = useText()
  const time = left(line, Date.now(), text)
  return (
    <>
      <span className="cc-row" data-between>
        <b lang={line.language}>{line.beginning ?? line.number}</b>
        {line.closedAt === undefined ? (
          <span className="cc-2 cc-num" data-due={time.due}>
            {time.words}
          </span>
        ) : (
          <span className="cc-2 cc-num cc-muted">{text(`operator.concern.status.${line.status}`)}</span>
        )}
      </span>
      <span className="cc-2 cc-muted">
        {text(`operator.concern.kind.${line.kind}`)} · {line.listingName} ·{' '}
        <span className="cc-num">{line.number}</span>
        {line.closedAt && ` · ${longDate(line.closedAt)}`}
        {line.duplicates > 0 && ` · ${text('operator.concerns.more', { count: line.duplicates })}`}
      </span>
    </>
  )
}
