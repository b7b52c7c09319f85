import { dateTime } from '../../i18n/format.ts'

export interface HistoryLine {
  at: string
  what: string
  by?: string | undefined
  detail?: string | undefined
}

/** What happened, the newest first. */
export function History({ lines, now }: { lines: readonly HistoryLine[]; now?: string }) {
  const newest = [...lines].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <ul className="cs-timeline cc-2">
      {now && (
        <li data-now>
          <b>{now}</b>
        </li>
      )}
      {newest.map(({ at, what, by, detail }) => (
        <li key={at + what}>
          <b>{what}</b>
          <span className="cc-muted">{[dateTime(at), by].filter(Boolean).join(', ')}</span>
          {detail && <span>{detail}</span>}
        </li>
      ))}
    </ul>
  )
}
