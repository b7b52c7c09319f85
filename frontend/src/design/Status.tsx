import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons/names.ts'

export type Tone = 'success' | 'info' | 'warning' | 'danger' | 'neutral'

interface StatusProps {
  tone: Tone
  icon: IconName
  /** The consoles' denser form. */
  dense?: boolean
  children: ReactNode
}

/** A state in words, with a colour and an icon that only repeat them. Plain text: never a button. */
export function Status({ tone, icon, dense = false, children }: StatusProps) {
  return (
    <span className={dense ? 'cs-status cc-state' : 'cs-status'} data-color={tone}>
      <Icon name={icon} size="sm" />
      {children}
    </span>
  )
}
