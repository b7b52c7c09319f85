import { Link } from 'wouter'
import type { Account } from '../../../api/types.ts'
import { useText } from '../../../i18n/i18n.ts'

/** What the store knows of the person, and where each thing is changed. */
export function OwnDetails({ account }: { account: Account }) {
  const text = useText()
  return (
    <section className="cs-stack" data-gap="3" aria-labelledby="details">
      <h2 className="ds-heading" data-size="md" id="details">
        {text('account.details.title')}
      </h2>
      <ul className="cs-links">
        <li>
          <Link href="/account/name">{text('account.change.name.title')}</Link>
          <p>{account.name}</p>
        </li>
        <li>
          <Link href="/account/email">
            {text(account.email ? 'account.change.email.title' : 'account.change.email.add')}
          </Link>
          <p>{account.email ?? text('account.details.noEmail')}</p>
        </li>
        {account.hasPassword && (
          <li>
            <Link href="/account/password">{text('account.change.password.title')}</Link>
            <p>{text('account.change.password.lead')}</p>
          </li>
        )}
        <li>
          <Link href="/account/notifications">{text('account.details.notifications')}</Link>
          <p>{text('account.details.notificationsText')}</p>
        </li>
      </ul>
    </section>
  )
}
