import { BrandMark } from '../../design/Brand.tsx'
import { useText } from '../../i18n/i18n.ts'
import type { MessageId } from '../../i18n/messages.ts'

const COLUMNS: { heading: MessageId; links: [MessageId, string][] }[] = [
  {
    heading: 'shell.footer.you',
    links: [
      ['shell.nav.apps', '/apps'],
      ['shell.nav.categories', '/categories'],
      ['shell.nav.collections', '/collections'],
      ['shell.nav.myApps', '/my-apps'],
    ],
  },
  {
    heading: 'shell.footer.vendors',
    links: [
      ['shell.footer.submit', '/vendor'],
      ['shell.footer.organisation', '/vendor/organisations/new'],
    ],
  },
  {
    heading: 'shell.footer.openness',
    links: [
      ['shell.footer.criteria', '/criteria'],
      ['shell.footer.visibility', '/about/visibility'],
      ['shell.footer.waivers', '/waivers'],
      ['shell.footer.waiting', '/waiting-times'],
      ['shell.footer.concerns', '/concerns'],
      ['shell.footer.appeals', '/appeals'],
      ['shell.footer.accessibility', '/accessibility'],
      ['shell.footer.api', '/openapi.yaml'],
      ['shell.footer.keys', '/.well-known/jwks.json'],
    ],
  },
]

export function StorefrontFooter() {
  const text = useText()
  return (
    <footer className="cs-footer">
      <div className="cs-container">
        <div className="cs-footer__cols">
          <div className="cs-stack cs-footer__about">
            <div className="cs-brand">
              <BrandMark onDusk />
              {text('shell.name')}
            </div>
            <p className="cs-footer__tagline">{text('shell.tagline')}</p>
            <p className="cs-small">{text('shell.about')}</p>
          </div>
          {COLUMNS.map(({ heading, links }) => (
            <div key={heading}>
              <h2>{text(heading)}</h2>
              <ul>
                {links.map(([name, href]) => (
                  <li key={href}>
                    <a href={href}>{text(name)}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <div className="cs-footer__end">
          <span>{text('shell.footer.privacy')}</span>
        </div>
      </div>
    </footer>
  )
}
