import { type ReactNode, useEffect, useRef } from 'react'

interface MenuProps {
  /** What the closed menu shows. */
  summary: ReactNode
  /** The name, when the visible text is not one. */
  label?: string
  className?: string
  narrowOnly?: boolean
  children: ReactNode
}

/**
 * A disclosure of links. Native `details`; script adds that Escape, a click elsewhere, a chosen link and the focus going
 * elsewhere close it: an open panel would hide what has the focus then (WCAG 2.2 SC 2.4.11).
 */
export function Menu({ summary, label, className, narrowOnly = false, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const menu = details.current
    if (!menu) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element
      if (!menu.contains(target) || target.closest('a')) menu.open = false
    }
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick)
    menu.addEventListener('focusout', onFocusOut)
    return () => {
      menu.removeEventListener('focusout', onFocusOut)
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick)
    }
  }, [])
  return (
    <details ref={details} className={`cs-menu ${className ?? ''}`} data-narrow={narrowOnly || undefined}>
      <summary aria-label={label}>{summary}</summary>
      <div className="cs-menu__panel">{children}</div>
    </details>
  )
}
