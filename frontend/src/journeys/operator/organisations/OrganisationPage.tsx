import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type Organisation, organisationQuery } from '../../../api/organisations.ts'
import { asProblem } from '../../../api/problem.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { History } from '../../../domain/case/History.tsx'
import { NotFound } from '../../../domain/problem/NotFound.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { countryName } from '../../../i18n/texts.ts'
import { Decision } from './Decision.tsx'
import { historyLine } from './history.ts'
import { OrganisationState } from './OrganisationState.tsx'

/** Is it who it says it is? What it declares, who stands behind it, and the decision. */
export function OrganisationPage({ slug }: { slug: string }) {
  const found = useQuery(organisationQuery(slug))
  const shown = found.data?.value
  usePageTitle(shown?.name)
  if (found.error && asProblem(found.error).status === 404) return <NotFound />
  return (
    <>
      <Crumbs name={shown?.name ?? ''} />
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {shown && <Whole shown={shown} />}
    </>
  )
}

function Crumbs({ name }: { name: string }) {
  const text = useText()
  return (
    <nav className="cc-crumbs" aria-label={text('operator.crumbs')}>
      <ol>
        <li>
          <Link href="/operate/organisations">{text('operator.nav.organisations')}</Link>
        </li>
        <li>
          <span aria-current="page">{name}</span>
        </li>
      </ol>
    </nav>
  )
}

function Whole({ shown }: { shown: Organisation }) {
  const text = useText()
  return (
    <>
      <div className="cc-head">
        <p className="cc-row">
          <OrganisationState status={shown.status} />
          <span className="cc-2 cc-muted">
            {text('operator.organisation.statusSince', { date: longDate(shown.statusAt) })}
          </span>
        </p>
        <h1 className="cc-h1">{shown.name}</h1>
        {shown.statusReason && <p>{shown.statusReason}</p>}
      </div>
      <div className="cc-two">
        <div className="cc-stack">
          <Declared shown={shown} />
          <section className="cc-panel" aria-labelledby="history">
            <div className="cc-panel__head">
              <h2 className="cc-h3" id="history">
                {text('operator.organisation.history')}
              </h2>
            </div>
            <div className="cc-panel__body">
              <History lines={shown.history.map((line) => historyLine(line, text))} />
            </div>
          </section>
        </div>
        <aside className="cc-stack" aria-label={text('operator.decision.title')}>
          <Decision shown={shown} />
          <People shown={shown} />
        </aside>
      </div>
    </>
  )
}

function Declared({ shown }: { shown: Organisation }) {
  const text = useText()
  const rows = [
    ['number', `${shown.country} ${shown.number}`],
    ['country', countryName(shown.country)],
    ['kind', text(`operator.kind.${shown.kind}`)],
    ['address', [shown.address, shown.postalCode, shown.city].filter(Boolean).join(', ')],
    ['website', shown.website ?? ''],
    ['email', shown.contactEmail],
    ['phone', shown.contactPhone],
  ] as const
  return (
    <section className="cc-panel" aria-labelledby="declared">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="declared">
          {text('operator.organisation.declared')}
        </h2>
        <span className="cc-2 cc-muted">{text('operator.organisation.declaredHelp')}</span>
      </div>
      <div className="cc-panel__body">
        <dl className="cc-kv">
          {rows
            .filter(([, value]) => value !== '')
            .map(([key, value]) => (
              <div key={key}>
                <dt>{text(`operator.organisation.${key}`)}</dt>
                <dd>
                  {key === 'website' ? (
                    <a href={value} rel="noreferrer noopener">
                      {value}
                    </a>
                  ) : (
                    value
                  )}
                </dd>
              </div>
            ))}
        </dl>
      </div>
    </section>
  )
}

function People({ shown: { members, invitations, agreement } }: { shown: Organisation }) {
  const text = useText()
  return (
    <section className="cc-panel" aria-labelledby="people">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="people">
          {text('operator.organisation.people')}
        </h2>
      </div>
      <div className="cc-panel__body cc-2">
        <ul className="cc-list">
          {members.map(({ accountId, name, email, role }) => (
            <li key={accountId}>
              <b>{name}</b>, {text(`operator.member.${role}`)}
              {email && (
                <>
                  <br />
                  <span className="cc-muted">{email}</span>
                </>
              )}
            </li>
          ))}
        </ul>
        {invitations.length > 0 && <p>{text('operator.organisation.invitations', { count: invitations.length })}</p>}
        <p>
          {agreement.acceptedVersion && agreement.acceptedAt
            ? text('operator.organisation.accepted', {
                version: agreement.acceptedVersion,
                when: dateTime(agreement.acceptedAt),
                name: agreement.acceptedBy ?? '',
              })
            : text('operator.organisation.notAccepted')}
        </p>
      </div>
    </section>
  )
}
