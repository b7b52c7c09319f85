import { Link } from 'wouter'
import { ROOMS, type Room, useSession, useSignOut } from '../../api/session.ts'
import { Icon } from '../../design/Icon.tsx'
import { Menu } from '../../design/Menu.tsx'
import { useText } from '../../i18n/i18n.ts'
import { AppearanceChoice } from './AppearanceChoice.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'

/** Who one is, the other rooms one may enter, language, appearance and the way out. */
export function PersonMenu({ room }: { room: Room }) {
  const text = useText()
  const { data: session } = useSession()
  const signOut = useSignOut()
  const account = session?.account
  if (!account) return null
  const others = (Object.keys(ROOMS) as Room[]).filter((other) => other !== room && ROOMS[other].mayEnter(account))
  const organisation = room === 'vendor' ? account.memberships[0]?.organisationName : undefined
  return (
    <Menu
      summary={
        <>
          <span className="cc-avatar" data-on-dark aria-hidden="true">
            {initials(account.name)}
          </span>
          <span className="ds-sr-only">{text('shell.person.menu')} </span>
          <span className="cc-top__name">
            {account.name} {organisation && <small>{organisation}</small>}
          </span>
        </>
      }
    >
      <ul>
        {others.map((other) => (
          <li key={other}>
            <Link className="cs-navlink" href={ROOMS[other].path}>
              <Icon name="ArrowRightLeft" size="sm" />
              {text(`shell.role.${other}`)}
            </Link>
          </li>
        ))}
        <li>
          <a className="cs-navlink" href="/account">
            <Icon name="Person" size="sm" />
            {text('shell.person.account')}
          </a>
        </li>
        <li>
          <a className="cs-navlink" href="/">
            <Icon name="House" size="sm" />
            {text('shell.person.store')}
          </a>
        </li>
      </ul>
      <hr className="cs-rule" />
      <LanguageChoice />
      <hr className="cs-rule" />
      <AppearanceChoice name="appearance-console" />
      <hr className="cs-rule" />
      <button type="button" className="cs-navlink" onClick={() => signOut.mutate()}>
        <Icon name="Leave" size="sm" />
        {text('shell.person.signOut')}
      </button>
    </Menu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toUpperCase()
}
