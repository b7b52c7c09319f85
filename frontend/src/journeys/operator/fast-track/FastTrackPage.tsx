import { useQuery } from '@tanstack/react-query'
import { type FastTrack, fastTracksQuery } from '../../../api/fastTracks.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { dateTime } from '../../../i18n/format.ts'
import { type Text, useText } from '../../../i18n/i18n.ts'
import { OpenForm } from './OpenForm.tsx'

/** Puts a case on the fast track of a crisis, and shows which ones are there. */
export function FastTrackPage() {
  const text = useText()
  const tracks = useQuery(fastTracksQuery())
  usePageTitle(text('operator.fast.title'))
  return (
    <>
      <div className="cc-head">
        <div className="cc-stack" data-gap="1">
          <h1 className="cc-h1">{text('operator.fast.title')}</h1>
          {tracks.data && (
            <p className="cc-muted">
              {text('operator.fast.lead', { criteria: tracks.data.criteria.length, days: tracks.data.validDays })}
            </p>
          )}
        </div>
      </div>
      <ProblemAlert error={tracks.error} onRetry={() => void tracks.refetch()} />
      <OpenForm />
      <section className="cc-stack" data-gap="3" aria-labelledby="latest">
        <h2 className="cc-h2" id="latest">
          {text('operator.fast.latest')}
        </h2>
        {tracks.isPending && <RowsSkeleton rows={3} />}
        {tracks.data?.items.length === 0 && <p>{text('operator.fast.none')}</p>}
        <ul className="cc-stack" data-gap="4">
          {tracks.data?.items.map((one) => (
            <li key={one.submissionNumber}>
              <p className="cc-strong">
                {one.listingName} {one.releaseVersion} · {one.submissionNumber}
              </p>
              <p>{one.reason}</p>
              <p className="cc-2 cc-muted">
                {dateTime(one.openedAt)}. {standing(one, text)}.
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function standing({ outcome, late, dueAt }: FastTrack, text: Text): string {
  if (outcome) return text(`operator.fast.${outcome}`)
  if (!dueAt) return text('operator.fast.vendor')
  return text(late ? 'operator.fast.late' : 'operator.fast.due', { due: dateTime(dueAt) })
}
