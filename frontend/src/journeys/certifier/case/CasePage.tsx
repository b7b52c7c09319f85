import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { asProblem } from '../../../api/problem.ts'
import { caseQuery } from '../../../api/reviews.ts'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { ConsoleShell } from '../../../domain/shell/ConsoleShell.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Workspace } from './Workspace.tsx'

const CHECKS_RUN = 3_000

/** One case. While the checks run it looks again every few seconds. */
export function CasePage({ id }: { id: string }) {
  const text = useText()
  const opened = useQuery({
    ...caseQuery(id),
    refetchInterval: ({ state }) => (state.data?.status === 'SCREENING' ? CHECKS_RUN : false),
  })
  const shown = opened.data
  usePageTitle(shown && `${shown.listingName} ${shown.releaseVersion}, ${shown.number}`)
  const entries = [{ href: '/certify', name: text('certifier.nav.queue'), icon: 'Tasklist' as const }]
  if (shown) {
    return (
      <ConsoleShell room="certifier" entries={entries} fill>
        <Workspace shown={shown} />
      </ConsoleShell>
    )
  }
  return (
    <ConsoleShell room="certifier" entries={entries}>
      {opened.isPending && <PageSkeleton />}
      {opened.error && asProblem(opened.error).status === 404 ? (
        <NotFound />
      ) : (
        <ProblemAlert error={opened.error} onRetry={() => void opened.refetch()} />
      )}
      {opened.error && (
        <p>
          <Link href="/certify">{text('certifier.case.back')}</Link>
        </p>
      )}
    </ConsoleShell>
  )
}
