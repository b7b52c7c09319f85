import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Fee, LINK_NAMES, type Manifest } from '../../api/manifest.ts'
import { categoriesQuery } from '../../api/taxonomy.ts'
import { Said } from '../../design/Said.tsx'
import { SaidMarkdown } from '../../design/SaidMarkdown.tsx'
import { longDate } from '../../i18n/format.ts'
import { useText } from '../../i18n/i18n.ts'
import { countryName, languageName, readable } from '../../i18n/texts.ts'
import { feeSum } from '../feeWords.ts'
import { dataName, platformName } from './dataName.ts'

type Texts = Record<string, string> | undefined

/** A declaration to read, not to change: what the vendor says of the app, in the reader's language where there is one. */
export function ManifestSummary({ declaration }: { declaration: Manifest }) {
  const text = useText()
  const { data: known = [] } = useQuery(categoriesQuery)
  const categoryName = (slug: string) => readable(known.find((category) => category.slug === slug)?.name) || slug
  const { links = {}, dataPractices: data, permissions = [], price } = declaration
  return (
    <dl className="cc-kv">
      <SaidRow name={text('case.manifest.name')} texts={declaration.name} />
      <SaidRow name={text('case.manifest.shortDescription')} texts={declaration.shortDescription} />
      <Row name={text('case.manifest.description')}>
        {declaration.description && <SaidMarkdown texts={declaration.description} />}
      </Row>
      <Row name={text('case.manifest.textLanguages')}>
        {Object.keys(declaration.name ?? {})
          .map(languageName)
          .join(', ')}
      </Row>
      <Row name={text('case.manifest.languages')}>{(declaration.languages ?? []).map(languageName).join(', ')}</Row>
      <Row name={text('case.manifest.categories')}>{(declaration.categories ?? []).map(categoryName).join(', ')}</Row>
      <Row name={text('case.manifest.platforms')}>
        {(declaration.platforms ?? []).map((platform) => platformName(platform, text)).join(', ')}
      </Row>
      <Row name={text('case.manifest.price')}>
        {price?.kind && <Line name={text(`case.price.${price.kind}`)} separator=". " texts={price.note} />}
      </Row>
      <Row name={text('case.manifest.fees')}>
        {lines(
          (price?.fees ?? []).map((fee) => [JSON.stringify(fee), <FeeLine key={JSON.stringify(fee)} fee={fee} />]),
        )}
      </Row>
      <Row name={text('case.manifest.samePrice')}>
        {price?.samePrice !== undefined && text(price.samePrice ? 'case.manifest.yes' : 'case.manifest.no')}
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
      <SaidRow name={text('case.manifest.nonDigital')} texts={declaration.nonDigitalAlternative} />
      <Row name={text('case.manifest.permissions')}>
        {lines(permissions.map(({ name, purpose }) => [name, <Line key={name} name={name} texts={purpose} />]))}
      </Row>
      <Row name={text('case.manifest.collected')}>
        {data &&
          ((data.collected ?? []).length === 0
            ? text('case.manifest.none')
            : lines(
                (data.collected ?? []).map(({ type, purpose }) => [
                  type,
                  <Line key={type} name={dataName(type, text)} texts={purpose} />,
                ]),
              ))}
      </Row>
      <Row name={text('case.manifest.users')}>
        {(data?.users ?? []).map((group) => text(`case.users.${group}`)).join(', ')}
      </Row>
      <Row name={text('case.manifest.signIn')}>{data?.signIn && text(`case.signIn.${data.signIn}`)}</Row>
      <Row name={text('case.manifest.hosting')}>{(data?.hostingCountries ?? []).map(countryName).join(', ')}</Row>
      <SaidRow name={text('case.manifest.retention')} texts={data?.retention} />
      <Row name={text('case.manifest.trackers')}>
        {lines((data?.trackers ?? []).map(({ name, purpose }) => [name, [name, purpose].filter(Boolean).join(': ')]))}
      </Row>
      <Row name={text('case.manifest.advertising')}>
        {data && text(data.advertising ? 'case.manifest.yes' : 'case.manifest.no')}
      </Row>
      <Row name={text('case.manifest.ai')}>
        {data && (data.ai?.used ? <Said texts={data.ai.description} /> : text('case.manifest.no'))}
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

/** A text of the vendor's in a row of its own. */
function SaidRow({ name, texts }: { name: string; texts: Texts }) {
  return <Row name={name}>{Object.keys(texts ?? {}).length > 0 && <Said texts={texts} />}</Row>
}

/** What a thing is called, and what the vendor says of it. */
function Line({ name, separator = ': ', texts }: { name: string; separator?: string; texts: Texts }) {
  return (
    <>
      {name}
      {Object.keys(texts ?? {}).length > 0 && separator}
      <Said texts={texts} />
    </>
  )
}

function FeeLine({ fee }: { fee: Fee }) {
  const text = useText()
  return (
    <>
      <Said texts={fee.what} />: {feeSum(fee, text)}
      {Object.keys(fee.whom ?? {}).length > 0 && ' · '}
      <Said texts={fee.whom} />
      {fee.from && ` · ${text('design.fee.from', { date: longDate(fee.from) })}`}
      {fee.extra && ` · ${text('design.fee.extra')}`}
      {fee.offer && ` · ${fee.offer}`}
    </>
  )
}

function lines(entries: [key: string, line: ReactNode][]): ReactNode {
  if (entries.length === 0) return null
  return (
    <ul className="cc-list">
      {entries.map(([key, line]) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  )
}
