import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { myOrganisationsQuery } from '../../../api/organisations.ts'
import { Empty } from '../../../design/Empty.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { countryName } from '../../../i18n/texts.ts'
import { Verification } from './Verification.tsx'

export function OrganisationsPage() {
  const text = useText()
  const organisations = useQuery(myOrganisationsQuery)
  usePageTitle(text('vendor.nav.organisations'))
  return (
    <>
      <div className="cc-head" data-action>
        <h1 className="cc-h1">{text('vendor.nav.organisations')}</h1>
        <Link className="ds-button" data-variant="secondary" href="/vendor/organisations/new">
          {text('vendor.first.act')}
        </Link>
      </div>
      {organisations.isPending && <RowsSkeleton rows={2} />}
      <ProblemAlert error={organisations.error} onRetry={() => void organisations.refetch()} />
      {organisations.data?.items.length === 0 && (
        <Empty door="nothing" boxed title={text('vendor.first.title')}>
          <p>{text('vendor.first.text')}</p>
        </Empty>
      )}
      <ul className="cs-links">
        {organisations.data?.items.map(({ slug, name, number, country, status }) => (
          <li key={slug}>
            <Link className="cc-link cc-strong" href={`/vendor/organisations/${slug}`}>
              {name}
            </Link>
            <Verification status={status} />
            <p>{[number, countryName(country)].join(', ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
