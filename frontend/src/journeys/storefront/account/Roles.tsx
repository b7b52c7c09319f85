import { ROOMS } from '../../../api/session.ts'
import type { Account } from '../../../api/types.ts'
import { useText } from '../../../i18n/i18n.ts'

/** What the account may do, and the way there. */
export function Roles({ account }: { account: Account }) {
  const text = useText()
  const open = text('account.roles.open')
  return (
    <section className="cs-stack" data-gap="3" aria-labelledby="roles">
      <h2 className="ds-heading" data-size="md" id="roles">
        {text('account.roles.title')}
      </h2>
      <ul className="cs-links">
        {account.memberships.map(({ organisationSlug, organisationName, role }) => (
          <li key={organisationSlug}>
            <span>{text('account.roles.vendor')}</span>
            <a href="/vendor">{open}</a>
            <p>{text('account.roles.memberOf', { organisation: organisationName, role })}</p>
          </li>
        ))}
        {(['certifier', 'operator'] as const)
          .filter((room) => ROOMS[room].mayEnter(account))
          .map((room) => (
            <li key={room}>
              <span>{text(`account.roles.${room}`)}</span>
              <a href={ROOMS[room].path}>{open}</a>
            </li>
          ))}
        <li>
          <span>{text('account.roles.citizen')}</span>
          <a href="/apps">{open}</a>
        </li>
        {account.memberships.length === 0 && (
          <li>
            <span>{text('account.roles.vendorStart')}</span>
            <a href="/vendor/organisations/new">{text('account.roles.registerOrganisation')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
