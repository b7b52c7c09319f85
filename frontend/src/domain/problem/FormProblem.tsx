import { useMemo } from 'react'
import { asProblem } from '../../api/problem.ts'
import { ErrorSummary } from '../../design/ErrorSummary.tsx'
import { fieldId } from '../../design/Field.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'

/** A form's failure: the list of fields when the problem points at some, else the problem itself. */
export function FormProblem({ error }: { error: unknown }) {
  const errors = useMemo(
    () => (error ? asProblem(error).errors : []).map(({ pointer, detail }) => ({ field: fieldId(pointer), detail })),
    [error],
  )
  return errors.length > 0 ? <ErrorSummary errors={errors} /> : <ProblemAlert error={error} />
}
