import { useMemo } from 'react'
import { asProblem } from '../../api/problem.ts'
import { ErrorSummary } from '../../design/ErrorSummary.tsx'
import { fieldId } from '../../design/Field.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

interface FormProblemProps {
  error: unknown
  /** What a field is called, so that two fields with the same fault can be told apart. */
  nameOf?: (pointer: string) => string | undefined
}

/** A form's failure: the list of fields when the problem points at some, else the problem itself. */
export function FormProblem({ error, nameOf }: FormProblemProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list takes the focus, so it is made for a new error only.
  const errors = useMemo(
    () =>
      (error ? asProblem(error).errors : []).map(({ pointer, detail }) => ({
        field: fieldId(pointer),
        detail: [nameOf?.(pointer), detail].filter(Boolean).join(': '),
      })),
    [error],
  )
  return errors.length > 0 ? <ErrorSummary errors={errors} /> : <ProblemAlert error={error} />
}
