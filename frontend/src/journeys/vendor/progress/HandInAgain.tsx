import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { handIn, type Submission, submissionQuery } from '../../../api/submissions.ts'
import type { VendorReview } from '../../../api/vendorReview.ts'
import { Button } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { tally } from './standing.ts'

/** After asked-for changes: mend the draft, then the next round. */
export function HandInAgain({ submission, review }: { submission: Submission; review: VendorReview | undefined }) {
  const text = useText()
  const client = useQueryClient()
  const { id, round, problems } = submission
  const missing = problems.filter(({ blocking }) => blocking).length
  const { findings, open } = tally(review)
  const handing = useMutation({
    mutationFn: () => handIn(id),
    onSuccess: (submitted) => {
      client.setQueryData(submissionQuery(id).queryKey, submitted)
      void client.invalidateQueries({ queryKey: ['submissions'] })
    },
  })
  return (
    <section className="cc-panel" aria-labelledby="again">
      <div className="cc-panel__body">
        <h2 className="cc-h3" id="again">
          {text('vendor.again.title')}
        </h2>
        <p className="cc-2">{text('vendor.again.text', { findings, open })}</p>
        <Link className="ds-button" data-variant="secondary" href={`/vendor/submissions/${id}?edit=yes`}>
          {text('vendor.again.edit')}
        </Link>
        <ProblemAlert error={handing.error} />
        <Button
          busy={handing.isPending}
          aria-disabled={missing > 0 || undefined}
          aria-describedby="again-why"
          onClick={() => missing === 0 && handing.mutate()}
        >
          {text('vendor.again.submit', { round: round + 1 })}
        </Button>
        <p className="cc-2 cc-muted" id="again-why">
          {text(missing > 0 ? 'vendor.again.missing' : 'vendor.again.clock', { count: missing })}
        </p>
      </div>
    </section>
  )
}
