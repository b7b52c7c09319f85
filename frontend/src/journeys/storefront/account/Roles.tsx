import { ROOMS } from '../../../api/session.ts'
import type { Account } from '../../../api/types.ts'
import { useText } from '../../../i18n/i18n.ts'

/** What the account may do, and the way there. */
export function Roles({ account }: { account: Account }) {
  const text = useText()
  return (
    <section className="cs-stack" data-gap="3" aria-labelledby="roles">
      <h2 className="ds-heading" data-size="md" id="roles">
        {text('account.roles.title')}
      </h2>
      <ul className="cs-links">
        {account.memberships.map(({ organisationSlug, organisationName, role }) => (
          <li key={organisationSlug}>
            <a href="/vendor">{text('account.roles.vendor')}</a>
            <p>{text('account.roles.memberOf', { organisation: organisationName, role })}</p>
          </li>
        ))}
        {(['certifier', 'operator'] as const)
          .filter((room) => ROOMS[room].mayEnter(account))
          .map((room) => (
            <li key={room}>
              <a href={ROOMS[room].path}>{text(`account.roles.${room}`)}</a>
            </li>
          ))}
        <li>
          <a href="/apps">{text('account.roles.citizen')}</a>
          <p>{text('account.roles.citizenHelp')}</p>
        </li>
        {account.memberships.length === 0 && (
          <li>
            <a href="/vendor/organisations/new">{text('account.roles.registerOrganisation')}</a>
            <p>{text('account.roles.vendorStart')}</p>
          </li>
        )}
      </ul>
    </section>
  )
}
