import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { endingsQuery } from '../../../api/endings.ts'
import { type Release, releasesQuery } from '../../../api/releases.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { CertifiedMark } from '../../../design/Seal.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { Status, type Tone } from '../../../design/Status.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { sealState } from '../../../domain/sealState.ts'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { Pages } from '../Pages.tsx'
import { DeclaredEnding } from './DeclaredEnding.tsx'
import { EndingSheet } from './EndingSheet.tsx'
import { ReleaseWithdrawal } from './ReleaseWithdrawal.tsx'
import { RenewButton } from './RenewButton.tsx'

const LOOKS: Record<Release['status'], { tone: Tone; icon: IconName }> = {
  PUBLISHED: { tone: 'success', icon: 'CheckmarkCircle' },
  QUARANTINED: { tone: 'danger', icon: 'ShieldLock' },
  RETIRED: { tone: 'neutral', icon: 'Archive' },
  WITHDRAWN: { tone: 'neutral', icon: 'ArrowUndo' },
}

/** What is and was in the store, and the way to take it back. */
export function ReleasesPage() {
  const text = useText()
  const [search, setSearch] = useSearchParams()
  const [leaving, setLeaving] = useState<Release>()
  const [ending, setEnding] = useState<Release>()
  const listing = search.get('listing') ?? undefined
  const page = Math.max(1, Number(search.get('page')) || 1)
  const releases = useQuery({ ...releasesQuery({ listing, page }), placeholderData: keepPreviousData })
  usePageTitle(text('vendor.nav.releases'))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('vendor.nav.releases')}</h1>
        <p className="cc-muted">{text('vendor.releases.lead')}</p>
      </div>
      {listing && (
        <p className="cc-row">
          {text('vendor.releases.only', { listing })}
          <Link className="cc-link" href="/vendor/releases">
            {text('vendor.releases.showAll')}
          </Link>
        </p>
      )}
      {releases.isPending && <RowsSkeleton />}
      <ProblemAlert error={releases.error} onRetry={() => void releases.refetch()} />
      {releases.data?.items.length === 0 && (
        <Empty door="nothing" boxed title={text('vendor.releases.none')}>
          <p>{text('vendor.releases.noneText')}</p>
        </Empty>
      )}
      {releases.data && releases.data.items.length > 0 && (
        <ReleaseTable releases={releases.data.items} onWithdraw={setLeaving} onEnd={setEnding} />
      )}
      {releases.data && (
        <Pages {...releases.data} onPage={(next) => setSearch({ ...(listing && { listing }), page: String(next) })} />
      )}
      <ReleaseWithdrawal release={leaving} onEnd={() => setLeaving(undefined)} />
      <EndingSheet release={ending} onEnd={() => setEnding(undefined)} />
    </>
  )
}

interface ReleaseTableProps {
  releases: readonly Release[]
  onWithdraw: (one: Release) => void
  /** The app of the release is to end. */
  onEnd: (one: Release) => void
}

function ReleaseTable({ releases, onWithdraw, onEnd }: ReleaseTableProps) {
  const text = useText()
  const offered = releases.filter(({ status }) => status === 'PUBLISHED').map(({ listingSlug }) => listingSlug)
  const endings = useQuery({ ...endingsQuery(offered), enabled: offered.length > 0 })
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('vendor.nav.releases')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('vendor.releases.app')}</th>
            <th scope="col">{text('vendor.releases.state')}</th>
            <th scope="col">{text('vendor.releases.certificate')}</th>
            <th scope="col">
              <span className="ds-sr-only">{text('vendor.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => {
            const name = readable(release.listingName) || release.listingSlug
            const declared =
              release.status === 'PUBLISHED' &&
              endings.data?.find(({ slug, ended }) => slug === release.listingSlug && !ended)
            return (
              <tr key={release.id}>
                <th scope="row">
                  <a className="cc-link cc-strong" href={`/apps/${release.listingSlug}`}>
                    {name}
                  </a>
                  <p>{text('vendor.releases.version', { version: release.releaseVersion })}</p>
                </th>
                <td data-l={text('vendor.releases.state')}>
                  <div className="cc-stack" data-gap="1">
                    <span>
                      <Status {...LOOKS[release.status]} dense>
                        {text(`vendor.releases.status.${release.status}`)}
                      </Status>
                    </span>
                    <p>{text('vendor.releases.since', { date: longDate(release.statusSince) })}</p>
                    {release.statusReason && <p>{release.statusReason}</p>}
                    {declared && <DeclaredEnding ending={declared} name={name} />}
                  </div>
                </td>
                <td data-l={text('vendor.releases.certificate')}>
                  <div className="cc-stack" data-gap="1">
                    <CertifiedMark state={sealState(release.certificateStatus)} />
                    <a className="cc-link" href={`/certificates/${release.certificateNumber}`}>
                      {release.certificateNumber}
                    </a>
                  </div>
                </td>
                <td className="cc-right">
                  {release.allowedActions.includes('WITHDRAW') && <RenewButton release={release} name={name} />}
                  {release.status === 'PUBLISHED' && release.allowedActions.includes('WITHDRAW') && !declared && (
                    <Button
                      variant="tertiary"
                      aria-label={text('vendor.ending.actNamed', { name })}
                      onClick={() => onEnd(release)}
                    >
                      {text('vendor.ending.act')}
                    </Button>
                  )}
                  {release.allowedActions.includes('WITHDRAW') && (
                    <Button
                      variant="tertiary"
                      tone="danger"
                      aria-label={text('vendor.releases.withdrawNamed', { name, version: release.releaseVersion })}
                      onClick={() => onWithdraw(release)}
                    >
                      {text('vendor.releases.withdraw')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
