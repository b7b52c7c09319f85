import { asProblem } from '../../api/problem.ts'
import { signInAddress } from '../../api/session.ts'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { useText } from '../../i18n/i18n.ts'

interface ProblemAlertProps {
  /** What was thrown; nothing is shown without it. */
  error: unknown
  onRetry?: () => void
}

/** A failed request in words: what happened, what to do, and the number for support. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const text = useText()
  if (!error) return null
  const problem = asProblem(error)
  return (
    <Notice tone={problem.slug === 'offline' ? 'warning' : 'danger'} title={problem.title} arrived>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.remedy && <p>{problem.remedy}</p>}
      {problem.reference && <p className="cs-small">{text('problem.reference', { reference: problem.reference })}</p>}
      {problem.slug === 'sign-in-required' && (
        <p>
          <a href={signInAddress()}>{text('shell.nav.signIn')}</a>
        </p>
      )}
      {onRetry && (
        <div className="cs-actions">
          <Button variant="secondary" onClick={onRetry}>
            {text('problem.retry')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
