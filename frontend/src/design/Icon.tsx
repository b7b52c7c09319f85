import consoleSprite from './icons/console-icons.svg'
import sprite from './icons/icons.svg'
import { CONSOLE_ICONS, type IconName } from './icons/names.ts'

interface IconProps {
  name: IconName
  size?: 'sm' | 'md' | 'lg'
}

/** Back and on, which change places where lines run from right to left. */
const TURNING: ReadonlySet<IconName> = new Set(['ArrowLeft', 'ChevronLeft', 'ChevronRight'])

const OF_CONSOLES: ReadonlySet<IconName> = new Set(CONSOLE_ICONS)

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
      <use href={`${OF_CONSOLES.has(name) ? consoleSprite : sprite}#${name}`} />
    </svg>
  )
}
