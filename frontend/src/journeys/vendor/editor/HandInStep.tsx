import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { organisationQuery } from '../../../api/organisations.ts'
import { handIn, type Submission, submissionQuery } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { ManifestSummary } from '../../../domain/case/ManifestSummary.tsx'
import { RiskSummary } from '../../../domain/case/RiskSummary.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { TestAccess } from '../submission/TestAccess.tsx'
import { Withdrawal } from '../submission/Withdrawal.tsx'
import { ProblemList } from './ProblemList.tsx'

interface HandInStepProps {
  submission: Submission
  /** Whether the server has what is on the page. */
  saved: boolean
  onField: (pointer: string) => void
}

/** What still keeps me from handing in, and what happens when I do. */
export function HandInStep({ submission, saved, onField }: HandInStepProps) {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const { id, problems, organisation, declaration, risk, allowedActions } = submission
  const missing = problems.filter(({ blocking }) => blocking)
  const handing = useMutation({
    mutationFn: () => handIn(id),
    onSuccess: (submitted) => {
      client.setQueryData(submissionQuery(id).queryKey, submitted)
      void client.invalidateQueries({ queryKey: ['submissions', 'list'] })
      void client.invalidateQueries({ queryKey: ['submissions', 'review', id] })
      go(`/vendor/submissions/${id}`)
    },
  })
  const ready = missing.length === 0 && saved
  return (
    <div className="cc-stack">
      <Standing slug={organisation.slug} />
      {missing.length > 0 ? (
        <section className="ds-error-summary" aria-labelledby="missing">
          <h3 className="cc-h3" id="missing">
            {text('vendor.handIn.missing', { count: missing.length })}
          </h3>
          <ProblemList problems={missing} onField={onField} />
        </section>
      ) : (
        <Notice tone="success" title={text('vendor.handIn.complete')}>
          <p>{text('vendor.handIn.completeText')}</p>
        </Notice>
      )}
      <RiskSummary risk={risk} />
      <details className="cc-fold">
        <summary>
          <span>{text('vendor.handIn.preview')}</span>
        </summary>
        <ManifestSummary declaration={declaration} />
      </details>
      <TestAccess submission={submission} />
      <p>{text('vendor.handIn.text')}</p>
      <ProblemAlert error={handing.error} />
      <div className="cs-actions">
        <Button
          busy={handing.isPending}
          aria-disabled={!ready || undefined}
          aria-describedby="hand-in-why"
          onClick={() => ready && handing.mutate()}
        >
          {text('vendor.handIn.submit')}
        </Button>
        <span className="cc-2 cc-muted" id="hand-in-why">
          {missing.length > 0
            ? text('vendor.handIn.missing', { count: missing.length })
            : !saved && text('vendor.handIn.unsaved')}
        </span>
      </div>
      {(allowedActions.includes('DELETE') || allowedActions.includes('WITHDRAW')) && (
        <Withdrawal submission={submission} />
      )}
    </div>
  )
}

/** The organisation must be confirmed and have accepted the agreement; said here before the server refuses. */
function Standing({ slug }: { slug: string }) {
  const text = useText()
  const organisation = useQuery(organisationQuery(slug)).data?.value
  if (!organisation || (organisation.status === 'VERIFIED' && organisation.agreement.current)) return null
  return (
    <Notice tone="warning" title={text('vendor.handIn.organisation')}>
      <p>
        {text('vendor.handIn.organisationText', { state: organisation.agreement.current ? 'verified' : 'agreement' })}
      </p>
      <p>
        <Link className="cc-link" href={`/vendor/organisations/${slug}`}>
          {organisation.name}
        </Link>
      </p>
    </Notice>
  )
}
