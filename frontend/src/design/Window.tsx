import { Icon } from './Icon.tsx'
import type { IconName } from './icons/names.ts'

interface WindowProps {
  icon: IconName
  lit?: boolean
  size?: 'md' | 'lg'
}

/** The arch, lit when what it stands for is active. Decorative. */
export function Window({ icon, lit = false, size = 'md' }: WindowProps) {
  return (
    <span className="cs-window" data-lit={lit || undefined} data-size={size} aria-hidden="true">
      <Icon name={icon} />
    </span>
  )
}
