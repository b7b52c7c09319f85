import type { ReactNode } from 'react'

/** offline: a candle; nothing: a dashed window; fault: our fault; unknown: a question in the doorway. */
export type Door = 'offline' | 'nothing' | 'fault' | 'unknown'

interface EmptyProps {
  door: Door
  title: string
  /** The page's own heading is 1; inside a page it is 2. */
  level?: 1 | 2
  boxed?: boolean
  children?: ReactNode
  actions?: ReactNode
}

/** Nothing to show: says what is so, whose fault it is if it is one, what still works, and one thing to do. */
export function Empty({ door, title, level = 2, boxed = false, children, actions }: EmptyProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="cs-empty" data-box={boxed || undefined}>
      <svg className="cs-empty__door" viewBox="12 10 96 114" aria-hidden="true">
        <DoorDrawing door={door} />
      </svg>
      <div className="cs-stack" data-gap="2">
        <Heading className="ds-heading" data-size={level === 1 ? 'lg' : 'sm'}>
          {title}
        </Heading>
        {children}
      </div>
      {actions && <div className="cs-actions">{actions}</div>}
    </div>
  )
}

function DoorDrawing({ door }: { door: Door }) {
  const line = { fill: 'none', stroke: 'var(--ds-color-evening-border-default)', strokeWidth: 3 }
  const ink = 'var(--ds-color-neutral-text-default)'
  switch (door) {
    case 'offline':
      return (
        <>
          <path fill="var(--cs-dusk)" d="M14 122V60a46 46 0 0 1 92 0v62z" />
          <path fill="var(--cs-lit)" d="M60 52c8 12 14 18 14 29a14 14 0 0 1-28 0c0-11 6-17 14-29z" />
          <path fill="#FFF1CC" d="M60 76c3 4 5 7 5 10a5 5 0 0 1-10 0c0-3 2-6 5-10z" />
          <path fill="#FFFFFF" d="M50 96h20v20H50z" />
        </>
      )
    case 'nothing':
      return (
        <>
          <path {...line} strokeDasharray="7 6" d="M14 121V60a46 46 0 0 1 92 0v61z" />
          <path {...line} d="M60 14v107M14 60h92" />
        </>
      )
    case 'fault':
    case 'unknown':
      return (
        <>
          <path fill="var(--ds-color-evening-surface-active)" d="M14 122V60a46 46 0 0 1 92 0v62z" />
          <path fill="var(--cs-card)" d="M22 58a38 38 0 0 1 76 0zM22 64h76v50H22z" />
          <path
            fill="none"
            stroke={ink}
            strokeWidth="6"
            strokeLinecap="round"
            d={door === 'fault' ? 'M60 74v17' : 'M51 79c0-12 19-12 19-1 0 7-10 7-10 14'}
          />
          <circle cx="60" cy="103" r="4" fill={ink} />
        </>
      )
  }
}
