interface BrandMarkProps {
  /** White leaves, for the dusk of the top bar and the footer. */
  onDusk?: boolean
}

/** The mark: a lit fanlight over a double door, the right leaf ajar. */
export function BrandMark({ onDusk = false }: BrandMarkProps) {
  return (
    <svg viewBox="2 2 24 33" aria-hidden="true" focusable="false">
      <path fill="var(--cs-lit)" d="M3 14a11 11 0 0 1 22 0z" />
      <path
        fill={onDusk ? '#FFFFFF' : 'var(--ds-color-evening-base-default)'}
        d="M3 16.5h9.75V34H3zM25 16.5V34l-7.25-2.9V19.4z"
      />
    </svg>
  )
}
