import type { ReadinessProblem } from '../../../api/submissions.ts'
import { fieldId } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { problemText } from './problemText.ts'

interface ProblemListProps {
  problems: readonly ReadinessProblem[]
  /** Leads to the field; without it the list is only to read. */
  onField?: (pointer: string) => void
}

/** What is missing, each line leading to its field. */
export function ProblemList({ problems, onField }: ProblemListProps) {
  const text = useText()
  return (
    <ul className="ds-list">
      {problems.map((problem) => {
        const words = problemText(problem, text)
        return (
          <li key={problem.pointer + problem.message}>
            {onField ? (
              <a
                className="ds-link"
                href={`#${fieldId(problem.pointer)}`}
                onClick={(event) => {
                  event.preventDefault()
                  onField(problem.pointer)
                }}
              >
                {words}
              </a>
            ) : (
              words
            )}
          </li>
        )
      })}
    </ul>
  )
}
