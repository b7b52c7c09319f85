import { longDate } from '../i18n/format.ts'
import { useText } from '../i18n/i18n.ts'

export type Provenance = 'declared' | 'scanned' | 'verified'

interface FactSourceProps {
  kind: Provenance
  at?: string | Date
}

/** Where a fact comes from: an empty window (declared), a half-lit one (scanned), a full one (verified). */
export function FactSource({ kind, at }: FactSourceProps) {
  const text = useText()
  const source = text(`design.source.${kind}`)
  return (
    <span className="cs-source" data-kind={kind}>
      <svg viewBox="0 0 18 20" aria-hidden="true">
        <path fill="none" stroke="currentColor" strokeWidth="1.75" d="M2 18.5V9a7 7 0 0 1 14 0v9.5z" />
        {kind !== 'declared' && (
          <path fill="currentColor" d={kind === 'scanned' ? 'M3 11.5h12v6H3z' : 'M3 9a6 6 0 0 1 12 0v8.5H3z'} />
        )}
        {kind === 'verified' && (
          <path
            fill="none"
            stroke="var(--cs-card)"
            strokeWidth="1.75"
            strokeLinecap="round"
            d="m5.8 11.2 2.2 2.3 4-4.7"
          />
        )}
      </svg>
      <span>{at ? text('design.source.on', { source, date: longDate(at) }) : source}</span>
    </span>
  )
}
