import sprite from './icons/icons.svg'
import type { IconName } from './icons/names.ts'

interface IconProps {
  name: IconName
  size?: 'sm' | 'md' | 'lg'
}

/** Back and on, which change places where lines run from right to left. */
const TURNING: ReadonlySet<IconName> = new Set(['ArrowLeft', 'ArrowRight', 'ChevronLeft', 'ChevronRight'])

/** A picture beside words, never instead of them: it has no name of its own. */
export function Icon({ name, size = 'md' }: IconProps) {
  return (
    <svg
      className="cs-icon"
      data-size={size}
      data-turns={TURNING.has(name) ? '' : undefined}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
