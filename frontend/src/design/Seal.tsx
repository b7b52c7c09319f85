import { useText } from '../i18n/i18n.ts'

/** How far the light of a certificate goes. PROVISIONAL is `condition`, SUPERSEDED is shown as `expired`. */
export type SealState = 'valid' | 'condition' | 'suspended' | 'expired' | 'revoked'

interface SealProps {
  state: SealState
  size?: 'sm' | 'md' | 'lg'
}

/** The certificate's window: full light when valid, light above the door with a condition, dark when it has ended. */
export function Seal({ state, size = 'md' }: SealProps) {
  const lit = state === 'valid' || state === 'condition'
  return (
    <svg className="cs-seal" data-size={size} viewBox="0 0 56 68" aria-hidden="true">
      <path fill={lit ? 'var(--cs-dusk)' : 'var(--ds-color-neutral-text-subtle)'} d="M2 67V27A26 26 0 0 1 54 27V67Z" />
      <path fill={lit ? 'var(--cs-lit)' : 'var(--cs-card)'} d="M8 26a20 20 0 0 1 40 0z" />
      <path fill={state === 'valid' ? 'var(--cs-lit)' : 'var(--cs-card)'} d="M8 29.5h40V62H8z" />
      <Sign state={state} />
    </svg>
  )
}

function Sign({ state }: { state: SealState }) {
  const ink = state === 'valid' ? '#1C2152' : 'var(--ds-color-neutral-text-default)'
  const stroke = { fill: 'none', stroke: ink, strokeLinecap: 'round', strokeLinejoin: 'round' } as const
  switch (state) {
    case 'valid':
      return <path {...stroke} strokeWidth="5" d="m17.5 45.5 8 8 14-16.5" />
    case 'condition':
    case 'expired':
      return (
        <path {...stroke} strokeWidth="4" d="M38.5 45.7a10.5 10.5 0 1 1-21 0 10.5 10.5 0 0 1 21 0ZM28 40v6.2l4 3" />
      )
    case 'suspended':
      return <path {...stroke} strokeWidth="5.5" d="M22.5 37.5v17M33.5 37.5v17" />
    case 'revoked':
      return <path {...stroke} strokeWidth="5" d="m19 37 18 18M37 37 19 55" />
  }
}

/** The small seal with the words that carry the state. */
export function CertifiedMark({ state }: { state: SealState }) {
  const text = useText()
  const lit = state === 'valid' ? 'var(--cs-lit)' : 'var(--cs-card)'
  return (
    <span className="cs-mark">
      <svg viewBox="0 0 20 22" aria-hidden="true">
        <path
          fill={lit}
          stroke="var(--ds-color-neutral-text-default)"
          strokeWidth="1.6"
          d="M2 21V9a8 8 0 0 1 16 0v12z"
        />
        <path
          fill="none"
          stroke={state === 'valid' ? '#1D2040' : 'currentColor'}
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
          d={MARK_SIGNS[state]}
        />
      </svg>
      {text(`design.seal.${state}`)}
    </span>
  )
}

const MARK_SIGNS: Record<SealState, string> = {
  valid: 'm6 12.6 3 3 5.2-6',
  condition: 'M10 8v4.5l2.4 1.8',
  suspended: 'M7.5 9v6.5M12.5 9v6.5',
  expired: 'M10 8v4.5l2.4 1.8',
  revoked: 'm6.5 9 7 7M13.5 9l-7 7',
}
