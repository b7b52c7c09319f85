import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Case } from '../../../api/reviews.ts'
import { vendorRecordQuery } from '../../../api/vendorRecord.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** What else the vendor handed in, what of it was held back, and what people reported. */
export function VendorPast({ shown }: { shown: Case }) {
  const text = useText()
  const asked = useQuery(vendorRecordQuery(shown.id))
  const { organisation } = shown
  const past = asked.data
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself.
    <section className="cc-viewer__stage" aria-label={text('certifier.vendor.tab')} tabIndex={0}>
      <div className="cc-panel cc-panel__body cc-stack" data-gap="3">
        <p>
          <b>{organisation.name}</b>, {organisation.number}, {organisation.country}.{' '}
          {text(organisation.verified ? 'certifier.vendor.verified' : 'certifier.vendor.unverified')}
        </p>
        {asked.isLoading && <RowsSkeleton rows={3} />}
        <ProblemAlert error={asked.error} onRetry={() => void asked.refetch()} />
        {past && (
          <>
            <Part title={text('certifier.vendor.cases')} empty={text('certifier.vendor.noCases')}>
              {past.cases.map(({ id, listingName, releaseVersion, status, outcome, openedAt }) => (
                <li key={id}>
                  <Link className="cc-link" href={`/certify/cases/${id}`}>
                    {listingName} {releaseVersion}
                  </Link>
                  , {longDate(openedAt)}:{' '}
                  {text(outcome ? `certifier.vendor.outcome.${outcome}` : `certifier.status.${status}`)}
                </li>
              ))}
            </Part>
            <Part title={text('certifier.vendor.heldBack')} empty={text('certifier.vendor.noneHeldBack')}>
              {past.heldBack.map(({ number, listingName, status, reason, at }) => (
                <li key={number + at}>
                  {listingName} (<a href={`/certificates/${number}`}>{number}</a>),{' '}
                  {text(`certifier.vendor.heldBack.${status}`, { date: longDate(at) })} {reason}
                </li>
              ))}
            </Part>
            <Part title={text('certifier.vendor.concerns')} empty={text('certifier.vendor.noConcerns')}>
              {past.concerns.map(({ number, listingName, kind, status, receivedAt }) => (
                <li key={number}>
                  {listingName}, {text(`certifier.vendor.concern.${kind}`)}, {longDate(receivedAt)}:{' '}
                  {text(`certifier.vendor.concern.${status}`)}
                </li>
              ))}
            </Part>
          </>
        )}
      </div>
    </section>
  )
}

function Part({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <div className="cc-stack" data-gap="1">
      <h3 className="cc-h3">{title}</h3>
      {children.length === 0 ? <p className="cc-2 cc-muted">{empty}</p> : <ul className="cc-list">{children}</ul>}
    </div>
  )
}
