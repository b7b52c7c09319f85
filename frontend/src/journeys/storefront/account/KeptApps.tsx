import { useQuery } from '@tanstack/react-query'
import { accountLibraryQuery } from '../../../api/library.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** Whether the store keeps a list of the person's apps, and whether one of them should not be used as before. */
export function KeptApps() {
  const text = useText()
  const { data: library } = useQuery(accountLibraryQuery)
  if (!library) return null
  const pressing = library.apps.filter(({ notice }) => notice !== undefined && notice.severity !== 'LOW').length
  return (
    <section className="cs-stack" data-gap="3" aria-labelledby="kept">
      <h2 className="ds-heading" data-size="md" id="kept">
        {text('shell.nav.myApps')}
      </h2>
      <p>
        {library.kept && library.consentedAt
          ? text('account.apps.kept', { count: library.apps.length, date: longDate(library.consentedAt) })
          : text('account.apps.none')}{' '}
        {pressing > 0 && <strong>{text('account.apps.pressing', { count: pressing })}</strong>}
      </p>
      <p>
        <a className="ds-link" href="/my-apps">
          {text('account.apps.open')}
        </a>
      </p>
    </section>
  )
}
