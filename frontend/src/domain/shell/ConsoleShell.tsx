import '../../design/css/consoles.css'
import { type ReactNode, useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { ROOMS, type Room } from '../../api/session.ts'
import { BrandMark } from '../../design/Brand.tsx'
import { Icon } from '../../design/Icon.tsx'
import type { IconName } from '../../design/icons/names.ts'
import { Menu } from '../../design/Menu.tsx'
import { useText } from '../../i18n/i18n.ts'
import { Bell } from '../notification/Bell.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { PersonMenu } from './PersonMenu.tsx'

export interface ConsoleEntry {
  href: string
  name: string
  icon: IconName
  /** What waits for the reader there, never a total. */
  waiting?: number
}

interface ConsoleShellProps {
  room: Room
  entries: readonly ConsoleEntry[]
  /** Fills the window and drops the navigation: for the workspace, which brings its own. */
  fill?: boolean
  children: ReactNode
}

/** The frame of a workroom: a dusk bar with the role, the navigation of the room, the page. */
export function ConsoleShell({ room, entries, fill = false, children }: ConsoleShellProps) {
  const text = useText()
  useConsoleBody()
  const navigation = <Navigation entries={entries} room={room} />
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {text('shell.skip')}
      </a>
      <div className="cs-page cc-page" data-fill={fill || undefined}>
        <OfflineBanner />
        <header className="cc-top">
          <div className="cc-top__row">
            <Link className="cs-brand cc-top__brand" href={ROOMS[room].path}>
              <BrandMark onDusk />
              <span>{text('shell.name')}</span>
            </Link>
            <span className="cc-top__role">{text(`shell.role.${room}`)}</span>
            <div className="cc-top__tools">
              <Bell />
              <PersonMenu room={room} />
              <Menu
                className="cc-top__burger"
                summary={
                  <>
                    <Icon name="MenuHamburger" size="sm" />
                    <span>{text('shell.nav.menu')}</span>
                  </>
                }
              >
                <nav aria-label={text(`shell.room.${room}`)}>{navigation}</nav>
              </Menu>
            </div>
          </div>
        </header>
        {fill ? (
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        ) : (
          <div className="cs-console cc-console">
            <nav className="cs-console__side cc-console__side" aria-label={text(`shell.role.${room}`)}>
              {navigation}
            </nav>
            <main id="main" tabIndex={-1} className="cs-console__main cc-main">
              {children}
            </main>
          </div>
        )}
      </div>
    </>
  )
}

function Navigation({ entries, room }: { entries: readonly ConsoleEntry[]; room: Room }) {
  const [path] = useLocation()
  return (
    <ul className="cs-side cc-side">
      {entries.map(({ href, name, icon, waiting }) => (
        <li key={href}>
          <Link href={href} aria-current={isAt(path, href, ROOMS[room].path) ? 'page' : undefined}>
            <Icon name={icon} size="sm" />
            <span>{name}</span>
            {waiting ? <span className="cs-count">{waiting}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The room's own page is current only on its exact address, every other entry also on the pages below it. */
function isAt(path: string, href: string, home: string): boolean {
  return path === href || (href !== home && path.startsWith(`${href}/`))
}

/** The consoles' density is set on the body, where dialogs and menus inherit it too. */
function useConsoleBody() {
  useEffect(() => {
    document.body.classList.add('cc')
    document.body.dataset.size = 'sm'
    return () => {
      document.body.classList.remove('cc')
      delete document.body.dataset.size
    }
  }, [])
}
