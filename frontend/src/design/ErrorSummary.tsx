import { useEffect, useRef } from 'react'
import { useText } from '../i18n/i18n.ts'

export interface FieldError {
  /** The id of the field, as `fieldId` makes it. */
  field: string
  detail: string
}

/** All that must be put right, above the form, linked to the fields. Takes the focus whenever a new set of errors comes. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new array is a new answer, even with equal content.
  useEffect(() => heading.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    <section className="ds-error-summary" aria-labelledby="error-summary">
      <h2 className="ds-heading" data-size="xs" id="error-summary" tabIndex={-1} ref={heading}>
        {text('design.errors.heading', { count: errors.length })}
      </h2>
      <ul className="ds-list">
        {errors.map(({ field, detail }) => (
          <li key={field + detail}>
            <a className="ds-link" href={`#${field}`} onClick={(event) => goTo(event, field)}>
              {detail}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The address stays as it is, so that the router does not take the fragment for a page. */
function goTo(event: { preventDefault(): void }, field: string) {
  const target = document.getElementById(field)
  if (!target) return
  event.preventDefault()
  target.focus()
  target.scrollIntoView({ block: 'center' })
}
