import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons/names.ts'
import type { Tone } from './Status.tsx'

interface NoticeProps {
  tone: Tone
  title?: string
  /** Set when the notice comes after the page: it is then spoken at once. */
  arrived?: boolean
  children?: ReactNode
}

const ICONS: Record<Tone, IconName> = {
  success: 'CheckmarkCircle',
  info: 'InformationSquare',
  warning: 'ExclamationmarkTriangle',
  danger: 'XMarkOctagon',
  neutral: 'InformationSquare',
}

/** Something the reader should know, with its remedy. */
export function Notice({ tone, title, arrived = false, children }: NoticeProps) {
  const heading = useId()
  return (
    <section
      className="cs-notice"
      data-color={tone}
      data-quiet={title === undefined || undefined}
      role={arrived ? 'alert' : undefined}
      aria-labelledby={title === undefined ? undefined : heading}
    >
      <Icon name={ICONS[tone]} />
      <div>
        {title !== undefined && <h2 id={heading}>{title}</h2>}
        {children}
      </div>
    </section>
  )
}
