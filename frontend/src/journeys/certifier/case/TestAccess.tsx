import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type TestAccess as Access, type CaseAccess, caseAccessQuery, revealAccess } from '../../../api/testAccess.ts'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

/** How to get into the app. Shown on demand and never kept: leaving the tab forgets it. */
export function TestAccess({ review, access }: { review: string; access: CaseAccess }) {
  const text = useText()
  const client = useQueryClient()
  const revealing = useMutation({
    mutationFn: () => revealAccess(review),
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: caseAccessQuery(review).queryKey }),
  })
  const { given, mayReveal, reveals } = access
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself.
    <section className="cc-viewer__stage" aria-label={text('certifier.testAccess.title')} tabIndex={0}>
      <div className="cc-panel cc-panel__body cc-stack" data-gap="3">
        {given?.silentSince && (
          <p>
            <Icon name="ExclamationmarkTriangle" size="sm" />{' '}
            {text('certifier.testAccess.silent', { date: longDate(given.silentSince) })}
          </p>
        )}
        {given && <p>{text('certifier.testAccess.given', { count: given.personas, date: longDate(given.lastDay) })}</p>}
        {revealing.data && <Revealed access={revealing.data} />}
        <ProblemAlert error={revealing.error} />
        {!revealing.data && mayReveal && (
          <>
            <p className="cc-2">{text('certifier.testAccess.told')}</p>
            <Button variant="secondary" busy={revealing.isPending} onClick={() => revealing.mutate()}>
              {text('certifier.testAccess.reveal')}
            </Button>
          </>
        )}
        {!mayReveal && <p className="cc-2">{text('certifier.testAccess.notYours')}</p>}
        {reveals.length > 0 && (
          <details>
            <summary>{text('certifier.testAccess.reveals', { count: reveals.length })}</summary>
            <ul>
              {reveals.map(({ to, at }) => (
                <li key={at + to.id}>
                  {to.name}, {dateTime(at)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  )
}

function Revealed({ access: { address, personas, notes } }: { access: Access }) {
  const text = useText()
  return (
    <>
      {address && (
        <p>
          <a className="cc-link" href={address} target="_blank" rel="noopener noreferrer">
            {address}
          </a>
        </p>
      )}
      {personas.map(({ role, userName, password }) => (
        <dl className="cc-kv" key={role + userName}>
          <div>
            <dt>{text('certifier.testAccess.role')}</dt>
            <dd>{role}</dd>
          </div>
          {userName && (
            <div>
              <dt>{text('certifier.testAccess.userName')}</dt>
              <dd>
                <code>{userName}</code>
              </dd>
            </div>
          )}
          {password && (
            <div>
              <dt>{text('certifier.testAccess.password')}</dt>
              <dd>
                <code>{password}</code>
              </dd>
            </div>
          )}
        </dl>
      ))}
      {notes && <p className="cc-text">{notes}</p>}
    </>
  )
}
