import type { ReactNode } from 'react'
import { LINK_NAMES, type Manifest } from '../../api/manifest.ts'
import { Markdown } from '../../design/Markdown.tsx'
import { useText } from '../../i18n/i18n.ts'
import { countryName, languageName, readable } from '../../i18n/texts.ts'

/** A declaration to read, not to change: what the vendor says of the app, in the reader's language where there is one. */
export function ManifestSummary({ declaration }: { declaration: Manifest }) {
  const text = useText()
  const { links = {}, dataPractices: data, permissions = [], price } = declaration
  return (
    <dl className="cc-kv">
      <Row name={text('case.manifest.name')}>{readable(declaration.name)}</Row>
      <Row name={text('case.manifest.shortDescription')}>{readable(declaration.shortDescription)}</Row>
      <Row name={text('case.manifest.description')}>
        {declaration.description && <Markdown>{readable(declaration.description)}</Markdown>}
      </Row>
      <Row name={text('case.manifest.textLanguages')}>
        {Object.keys(declaration.name ?? {})
          .map(languageName)
          .join(', ')}
      </Row>
      <Row name={text('case.manifest.languages')}>{(declaration.languages ?? []).map(languageName).join(', ')}</Row>
      <Row name={text('case.manifest.categories')}>{(declaration.categories ?? []).join(', ')}</Row>
      <Row name={text('case.manifest.platforms')}>{(declaration.platforms ?? []).join(', ')}</Row>
      <Row name={text('case.manifest.price')}>
        {price?.kind && [text(`case.price.${price.kind}`), readable(price.note)].filter(Boolean).join('. ')}
      </Row>
      <Row name={text('case.manifest.licence')}>{declaration.licence}</Row>
      <Row name={text('case.manifest.support')}>
        {[declaration.supportEmail, declaration.supportPhone].filter(Boolean).join(', ')}
      </Row>
      {LINK_NAMES.map((name) => (
        <Row key={name} name={text(`case.link.${name}`)}>
          {links[name] && <Address href={links[name]} />}
        </Row>
      ))}
      <Row name={text('case.manifest.startUrl')}>
        {declaration.webApp?.startUrl && <Address href={declaration.webApp.startUrl} />}
      </Row>
      <Row name={text('case.manifest.storeLink')}>
        {declaration.storeLink?.url && <Address href={declaration.storeLink.url} />}
      </Row>
      <Row name={text('case.manifest.nonDigital')}>{readable(declaration.nonDigitalAlternative)}</Row>
      <Row name={text('case.manifest.permissions')}>
        {lines(permissions.map(({ name, purpose }) => `${name}: ${readable(purpose)}`))}
      </Row>
      <Row name={text('case.manifest.collected')}>
        {data &&
          ((data.collected ?? []).length === 0
            ? text('case.manifest.none')
            : lines((data.collected ?? []).map(({ type, purpose }) => `${type}: ${readable(purpose)}`)))}
      </Row>
      <Row name={text('case.manifest.hosting')}>{(data?.hostingCountries ?? []).map(countryName).join(', ')}</Row>
      <Row name={text('case.manifest.retention')}>{readable(data?.retention)}</Row>
      <Row name={text('case.manifest.trackers')}>
        {lines((data?.trackers ?? []).map(({ name, purpose }) => [name, purpose].filter(Boolean).join(': ')))}
      </Row>
      <Row name={text('case.manifest.advertising')}>
        {data && text(data.advertising ? 'case.manifest.yes' : 'case.manifest.no')}
      </Row>
      <Row name={text('case.manifest.ai')}>
        {data && (data.ai?.used ? readable(data.ai.description) : text('case.manifest.no'))}
      </Row>
    </dl>
  )
}

/** A fact that was not given has no row. */
function Row({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Address({ href }: { href: string }) {
  return (
    <a href={href} rel="noreferrer noopener">
      {href}
    </a>
  )
}

function lines(texts: string[]): ReactNode {
  if (texts.length === 0) return null
  return (
    <ul className="cc-list">
      {texts.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
