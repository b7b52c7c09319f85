import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'

interface Look {
  variant?: 'primary' | 'secondary' | 'tertiary'
  tone?: 'danger'
  wide?: boolean
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean; ref?: Ref<HTMLButtonElement> }

/**
 * Designsystemet's button. A busy button keeps the focus and its place but takes no second press, which a disabled
 * one would not allow.
 */
export function Button({ variant, tone, wide, busy = false, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      {...look({ variant, tone, wide })}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  )
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ variant, tone, wide, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} {...look({ variant, tone, wide })} />
}

function look({ variant, tone, wide }: { [K in keyof Look]: Look[K] | undefined }) {
  return {
    className: 'ds-button',
    'data-variant': variant === 'primary' ? undefined : variant,
    'data-color': tone,
    'data-fullwidth': wide || undefined,
  }
}
