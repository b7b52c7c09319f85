import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { type Organisation, organisationQuery } from '../../../api/organisations.ts'
import { Problem } from '../../../api/problem.ts'
import { Notice } from '../../../design/Notice.tsx'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { DocumentsPart } from '../documents/DocumentsPart.tsx'
import { AgreementPart } from './AgreementPart.tsx'
import { Members } from './Members.tsx'
import { TokensPart } from './TokensPart.tsx'
import { TraderData } from './TraderData.tsx'
import { Verification } from './Verification.tsx'

const PARTS = ['profile', 'agreement', 'members', 'documents', 'tokens'] as const

/** One organisation: who it says it is, the agreement, its people and its keys. The part shown is in the address. */
export function OrganisationPage({ slug }: { slug: string }) {
  const text = useText()
  const organisation = useQuery(organisationQuery(slug))
  usePageTitle(organisation.data?.value.name)
  if (organisation.error instanceof Problem && organisation.error.status === 404) return <NotFound />
  if (!organisation.data) {
    return organisation.error ? (
      <ProblemAlert error={organisation.error} onRetry={() => void organisation.refetch()} />
    ) : (
      <PageSkeleton />
    )
  }
  const { value, etag } = organisation.data
  return (
    <>
      <nav className="cc-crumbs" aria-label={text('vendor.crumbs')}>
        <ol>
          <li>
            <Link href="/vendor/organisations">{text('vendor.nav.organisations')}</Link>
          </li>
          <li>
            <span aria-current="page">{value.name}</span>
          </li>
        </ol>
      </nav>
      <div className="cc-head">
        <h1 className="cc-h1">{value.name}</h1>
        <p>
          <Verification status={value.status} />
        </p>
      </div>
      <Next organisation={value} />
      <Parts organisation={value} etag={etag} />
    </>
  )
}

/** What stands between the organisation and its first app, and whose turn it is. */
function Next({ organisation: { status, statusReason, agreement } }: { organisation: Organisation }) {
  const text = useText()
  if (status === 'REJECTED') {
    return (
      <Notice tone="danger" title={text('vendor.organisation.rejected')}>
        {statusReason && <p>{statusReason}</p>}
        <p>{text('vendor.organisation.rejectedRemedy')}</p>
      </Notice>
    )
  }
  if (status === 'REGISTERED') {
    return (
      <Notice tone="info" title={text('vendor.organisation.waiting')}>
        <p>{text('vendor.organisation.waitingText', { agreed: agreement.current ? 'yes' : 'no' })}</p>
      </Notice>
    )
  }
  return null
}

function Parts({ organisation, etag }: { organisation: Organisation; etag: string }) {
  const text = useText()
  const [search, setSearch] = useSearchParams()
  const { allowedActions, agreement } = organisation
  const open = PARTS.filter((part) => part !== 'tokens' || allowedActions.includes('MANAGE_TOKENS'))
  // What is shown first does not change under the reader when the agreement is accepted.
  const [fallback] = useState(agreement.current ? 'profile' : 'agreement')
  const part = open.find((one) => one === search.get('part')) ?? fallback
  return (
    <>
      <nav aria-label={text('vendor.organisation.parts')}>
        <ul className="cc-tabs">
          {open.map((one) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === part ? 'true' : undefined}
                onClick={() => setSearch({ part: one })}
              >
                {text(`vendor.organisation.part.${one}`)}
                {one === 'agreement' && !agreement.current && (
                  <span className="cc-tag" data-color="warning">
                    {text('vendor.agreement.open')}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {part === 'profile' && <TraderData key={organisation.version} organisation={organisation} etag={etag} />}
      {part === 'agreement' && <AgreementPart organisation={organisation} />}
      {part === 'members' && <Members organisation={organisation} />}
      {part === 'documents' && <DocumentsPart slug={organisation.slug} />}
      {part === 'tokens' && <TokensPart slug={organisation.slug} />}
    </>
  )
}
