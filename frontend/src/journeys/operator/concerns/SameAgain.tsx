import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type Concern, type ConcernLine, mergeConcern } from '../../../api/concerns.ts'
import { Button } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** Reports about the same app: those that are answered with this one, and open ones that may say the same. */
export function SameAgain({ concern }: { concern: Concern }) {
  const text = useText()
  const client = useQueryClient()
  const merging = useMutation({
    mutationFn: (line: ConcernLine) => mergeConcern(line.number, concern.number),
    onSettled: () => client.invalidateQueries({ queryKey: ['concerns'] }),
  })
  const mayMerge = concern.allowedActions.includes('MERGE')
  const alike = mayMerge ? concern.alike : []
  if (concern.duplicates.length === 0 && alike.length === 0) return null
  return (
    <section className="cc-panel" aria-labelledby="same">
      <div className="cc-panel__head">
        <h3 className="cc-h3" id="same">
          {text('operator.concern.same')}
        </h3>
        {concern.duplicates.length > 0 && (
          <span className="cc-2 cc-muted">
            {text('operator.concern.answeredWith', { count: concern.duplicates.length })}
          </span>
        )}
      </div>
      <div className="cc-panel__body">
        <ProblemAlert error={merging.error} />
        <ul className="cc-stack" data-gap="3">
          {concern.duplicates.map((line) => (
            <li key={line.number}>
              <Beginning line={line} />
            </li>
          ))}
          {alike.map((line) => (
            <li key={line.number} className="cc-row" data-between>
              <Beginning line={line} />
              <Button
                variant="secondary"
                data-size="sm"
                busy={merging.isPending}
                onClick={() => merging.mutate(line)}
                aria-label={text('operator.concern.mergeNamed', { number: line.number })}
              >
                {text('operator.concern.merge')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Beginning({ line }: { line: ConcernLine }) {
  const text = useText()
  return (
    <div>
      <p lang={line.language}>{line.beginning ?? text('operator.concern.forgotten')}</p>
      <p className="cc-2 cc-muted">
        {text(`operator.concern.kind.${line.kind}`)} ·{' '}
        <Link className="cc-link" href={`/operate/concerns/${line.number}`}>
          {line.number}
        </Link>
      </p>
    </div>
  )
}
