import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { Problem } from '../../../api/problem.ts'
import { submissionQuery } from '../../../api/submissions.ts'
import { type VendorReview, vendorReviewQuery } from '../../../api/vendorReview.ts'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { Editor } from '../editor/Editor.tsx'
import { ProgressPage } from '../progress/ProgressPage.tsx'
import { titleOf } from './titleOf.ts'

/** While checks run the page looks again by itself. */
const LOOK_AGAIN_MS = 4000

/** One submission: the editor while it is a draft, afterwards where it is; asked-for changes open the editor again. */
export function SubmissionPage({ id }: { id: string }) {
  const [search] = useSearchParams()
  const client = useQueryClient()
  const submission = useQuery(submissionQuery(id))
  const review = useQuery({
    ...vendorReviewQuery(id),
    enabled: submission.data !== undefined && submission.data.status !== 'DRAFT',
    refetchInterval: ({ state }) => (isMoving(state.data) ? LOOK_AGAIN_MS : false),
    retry: false,
  })
  const reviewState = review.data?.state
  useEffect(() => {
    if (reviewState) void client.invalidateQueries({ queryKey: submissionQuery(id).queryKey })
  }, [client, id, reviewState])
  usePageTitle(submission.data && titleOf(submission.data))
  if (submission.error instanceof Problem && submission.error.status === 404) return <NotFound />
  if (!submission.data) {
    return submission.error ? (
      <ProblemAlert error={submission.error} onRetry={() => void submission.refetch()} />
    ) : (
      <PageSkeleton />
    )
  }
  const { status, allowedActions } = submission.data
  const writes = allowedActions.includes('EDIT') && (status === 'DRAFT' || search.get('edit') === 'yes')
  return writes ? (
    <Editor key={submission.data.round} submission={submission.data} />
  ) : (
    <ProgressPage submission={submission.data} review={review.data} error={reviewError(review.error)} />
  )
}

/** The checks are running, or the case is not open yet. */
function isMoving(review: VendorReview | undefined): boolean {
  return review === undefined || review.state === 'SCREENING'
}

/** Just after handing in the case may not be open yet. */
function reviewError(error: unknown): unknown {
  return error instanceof Problem && error.status === 404 ? undefined : error
}
