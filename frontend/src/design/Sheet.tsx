import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import type { Tone } from './Status.tsx'

interface SheetProps {
  open: boolean
  /** The question that the sheet asks; its name. */
  title: string
  tone?: Tone
  /** The words of the button that changes nothing. */
  cancel: string
  /** Escape, the cancel button: nothing was decided. */
  onCancel: () => void
  /** The act itself, beside cancel. */
  action?: ReactNode
  children: ReactNode
}

/**
 * A decision with its consequences, over the page. The focus begins on the question and goes back to what opened the
 * sheet, also when the sheet is taken off the page while it is open; Escape and cancel change nothing. A native modal
 * dialog keeps everything behind it out of reach.
 */
export function Sheet({ open, title, tone = 'neutral', cancel, onCancel, action, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // Closed while it still stands on the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const sheet = dialog.current
    if (!open || !sheet) return
    sheet.showModal()
    heading.current?.focus()
    return () => sheet.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className="cc-sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      {open && (
        <>
          <div className="cc-sheet__head" data-color={tone}>
            <h2 className="cc-h2" id={id} tabIndex={-1} ref={heading}>
              {title}
            </h2>
          </div>
          <div className="cc-sheet__body">{children}</div>
          <div className="cc-sheet__foot">
            <Button variant="secondary" onClick={onCancel}>
              {cancel}
            </Button>
            {action}
          </div>
        </>
      )}
    </dialog>
  )
}
