import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { Submission } from '../../../api/submissions.ts'
import { answerFinding, type VendorFinding, vendorReviewQuery } from '../../../api/vendorReview.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

interface AnswerProps {
  submission: Submission
  finding: VendorFinding
}

/** What a vendor can do about a finding; folded away while it is the store's turn. */
export function Answer({ folded, ...props }: AnswerProps & { folded: boolean }) {
  const text = useText()
  if (!folded) return <AnswerForm {...props} />
  return (
    <div className="cc-finding__do">
      <details className="cc-fold">
        <summary>
          <span>{text('vendor.answer.early')}</span>
        </summary>
        <AnswerForm {...props} />
      </details>
    </div>
  )
}

function AnswerForm({ submission, finding }: AnswerProps) {
  const text = useText()
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const answering = useMutation({
    mutationFn: () =>
      answerFinding(submission.id, { fingerprint: finding.fingerprint, criterion: finding.criterion, text: words }),
    onSuccess: (review) => {
      setWords('')
      client.setQueryData(vendorReviewQuery(submission.id).queryKey, review)
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (words.trim()) answering.mutate()
  }

  return (
    <form className="cc-finding__do" onSubmit={submit} noValidate>
      <div className="cc-stack cc-finding__answer" data-gap="2">
        <TextArea
          id={`answer-${finding.fingerprint.replace(/\W+/g, '-')}`}
          label={text('vendor.answer.label')}
          description={text('vendor.answer.help')}
          rows={2}
          maxLength={4000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <ProblemAlert error={answering.error} />
        <p role="status" className="ds-sr-only">
          {answering.isSuccess && text('vendor.answer.sent')}
        </p>
        <div className="cs-actions">
          <Button
            type="submit"
            variant="secondary"
            busy={answering.isPending}
            aria-disabled={!words.trim() || undefined}
          >
            {text('vendor.answer.send')}
          </Button>
          {submission.allowedActions.includes('EDIT') && (
            <Link className="ds-button" data-variant="tertiary" href={`/vendor/submissions/${submission.id}?edit=yes`}>
              {text('vendor.answer.mend')}
            </Link>
          )}
        </div>
      </div>
    </form>
  )
}
