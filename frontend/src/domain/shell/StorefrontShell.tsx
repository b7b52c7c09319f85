import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { BrandMark } from '../../design/Brand.tsx'
import { Icon } from '../../design/Icon.tsx'
import { Menu } from '../../design/Menu.tsx'
import { language, useText } from '../../i18n/i18n.ts'
import { ownName } from '../../i18n/languages.ts'
import { AppearanceChoice } from './AppearanceChoice.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { PressingCount } from './PressingCount.tsx'
import { StorefrontFooter } from './StorefrontFooter.tsx'

interface StorefrontShellProps {
  /** The entry of the menu that this page is. */
  current?: 'apps' | 'my-apps' | 'account'
  /** One column of reading width. */
  narrow?: boolean
  children: ReactNode
}

/** The frame of the citizen's pages that need script. The server draws the same frame around the pages that do not. */
export function StorefrontShell({ current, narrow = false, children }: StorefrontShellProps) {
  const text = useText()
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {text('shell.skip')}
      </a>
      <div className="cs-page">
        <OfflineBanner />
        <header className="cs-header">
          <div className="cs-container cs-header__row">
            <a className="cs-brand" href="/">
              <BrandMark />
              {text('shell.name')}
            </a>
            <SearchForm />
            <nav className="cs-nav" aria-label={text('shell.nav.label')}>
              <NavigationLinks current={current} />
            </nav>
            <div className="cs-header__tools">
              <Menu
                className="cs-only-wide"
                label={text('shell.language.current', { language: ownName(language()) })}
                summary={
                  <>
                    <Icon name="Globe" size="sm" />
                    <span>{ownName(language())}</span>
                  </>
                }
              >
                <LanguageChoice />
                <hr className="cs-rule" />
                <AppearanceChoice name="appearance-wide" />
              </Menu>
              <Menu
                narrowOnly
                summary={
                  <>
                    <Icon name="MenuHamburger" />
                    <span>{text('shell.nav.menu')}</span>
                  </>
                }
              >
                <NavigationLinks current={current} />
                <hr className="cs-rule" />
                <LanguageChoice />
                <hr className="cs-rule" />
                <AppearanceChoice name="appearance-narrow" />
              </Menu>
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <div className="cs-container" data-top data-width={narrow ? 'narrow' : undefined}>
            {children}
          </div>
        </main>
        <StorefrontFooter />
      </div>
    </>
  )
}

function SearchForm() {
  const text = useText()
  return (
    <div className="cs-header__search">
      {/* biome-ignore lint/a11y/useSemanticElements: the server draws the same form, for browsers without <search>. */}
      <form className="cs-search" role="search" action="/apps" data-size="sm">
        <div className="cs-search__field">
          <Icon name="MagnifyingGlass" />
          <label className="ds-sr-only" htmlFor="header-search">
            {text('shell.search.label')}
          </label>
          <input
            id="header-search"
            name="q"
            type="search"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
            placeholder={text('shell.search.label')}
          />
        </div>
      </form>
    </div>
  )
}

function NavigationLinks({ current }: { current: StorefrontShellProps['current'] }) {
  const text = useText()
  const { data: session } = useSession()
  const links = [
    { key: 'apps', href: '/apps', name: text('shell.nav.apps') },
    { key: 'my-apps', href: '/my-apps', name: text('shell.nav.myApps') },
    session?.signedIn
      ? { key: 'account', href: '/account', name: text('shell.nav.account') }
      : { key: 'account', href: '/sign-in', name: text('shell.nav.signIn') },
  ]
  return (
    <ul>
      {links.map(({ key, href, name }) => (
        <li key={key}>
          <a className="cs-navlink" href={href} aria-current={key === current ? 'page' : undefined}>
            {name}
            {key === 'my-apps' && <PressingCount />}
          </a>
        </li>
      ))}
    </ul>
  )
}
