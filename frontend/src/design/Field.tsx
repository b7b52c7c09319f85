import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useText } from '../i18n/i18n.ts'

interface FieldFrame {
  /** Stable and unique on the page: the error summary links to it. `fieldId` makes it from a JSON pointer. */
  id: string
  label: string
  description?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
}

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** The element id of the field that a JSON pointer of a problem means: "/name/nb" is `field-name-nb`. */
export function fieldId(pointer: string): string {
  return `field-${pointer.replace(/^[#/]+/, '').replace(/[^\w]+/g, '-')}`
}

/** A label, a description, a control and its error, tied together by ids. */
export function Field({ children, ...frame }: FieldFrame & { children: (wiring: Wiring) => ReactNode }) {
  const text = useText()
  const { id, label, description, error, optional } = frame
  const told = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
        {optional && <span className="cs-muted"> ({text('design.field.optional')})</span>}
      </label>
      {description && (
        <div id={`${id}-description`} data-field="description">
          {description}
        </div>
      )}
      {children({ id, ...(told && { 'aria-describedby': told }), ...(error && { 'aria-invalid': true }) })}
      {error && (
        <p className="ds-validation-message" id={`${id}-error`} data-field="validation">
          {error}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = FieldFrame & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>

export function TextField({ id, label, description, error, optional, ...input }: TextFieldProps) {
  return (
    <Field id={id} label={label} description={description} error={error} optional={optional}>
      {(wiring) => <input className="ds-input" type="text" {...input} {...wiring} />}
    </Field>
  )
}

type TextAreaProps = FieldFrame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>

export function TextArea({ id, label, description, error, optional, ...area }: TextAreaProps) {
  return (
    <Field id={id} label={label} description={description} error={error} optional={optional}>
      {(wiring) => <textarea className="ds-input" rows={4} {...area} {...wiring} />}
    </Field>
  )
}

type SelectFieldProps = FieldFrame & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>

export function SelectField({ id, label, description, error, optional, ...select }: SelectFieldProps) {
  return (
    <Field id={id} label={label} description={description} error={error} optional={optional}>
      {(wiring) => <select className="ds-input" {...select} {...wiring} />}
    </Field>
  )
}
