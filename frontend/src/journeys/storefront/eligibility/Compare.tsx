import { type ReactNode, useState } from 'react'
import { Button, ButtonLink } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { conditionsOf } from '../../../lib/eligibility/demands.ts'
import type { Offer } from '../../../lib/eligibility/programme.ts'
import { Demands } from './Demands.tsx'
import { feesOf, type OfferedApps } from './offeredApps.ts'
import { FeeList } from './Prices.tsx'
import type { OfferAnswer, Standing } from './standing.ts'
import { said, texts } from './wording.ts'

const MOST = 4

/** On a narrow screen the table is laid out as a grid, which browsers take for no table unless its parts say so. */
const ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
}

/** Offers side by side: those that fit first, at most four. */
interface CompareProps {
  standing: Standing
  apps: OfferedApps
  onClose: () => void
}

export function Compare({ standing, apps, onClose }: CompareProps) {
  const text = useText()
  const ordered = (['ELIGIBLE', 'UNDECIDED', 'NOT_ELIGIBLE'] as const).flatMap((outcome) => standing.offers(outcome))
  const [chosen, setChosen] = useState(() => ordered.slice(0, 3).map(({ offer }) => offer))
  const columns = ordered.filter(({ offer }) => chosen.includes(offer))
  const turn = (offer: string) =>
    setChosen(chosen.includes(offer) ? chosen.filter((one) => one !== offer) : [...chosen, offer])
  return (
    <div className="cs-stack" data-gap="6">
      <div className="cs-stack" data-gap="3">
        <h1 className="ds-heading" data-size="xl" tabIndex={-1}>
          {text('eligibility.compare.title')}
        </h1>
        <div className="cs-actions cs-no-print">
          <Button variant="secondary" onClick={onClose}>
            <span>{text('eligibility.compare.close')}</span>
          </Button>
          <Button variant="tertiary" onClick={() => print()}>
            <Icon name="PrinterSmall" size="sm" />
            <span>{text('eligibility.print')}</span>
          </Button>
          {Object.keys(apps).length > 1 && (
            <ButtonLink variant="tertiary" href={`/compare?programme=${standing.engine.programme.slug}`}>
              <span>{text('eligibility.compare.share')}</span>
            </ButtonLink>
          )}
        </div>
      </div>
      <fieldset className="cs-facet cs-no-print">
        <legend>{text('eligibility.compare.choose')}</legend>
        <div className="cs-picks">
          {ordered.map(({ offer }) => (
            <label className="cs-check" key={offer}>
              <input
                className="ds-input"
                type="checkbox"
                checked={chosen.includes(offer)}
                disabled={!chosen.includes(offer) && chosen.length >= MOST}
                onChange={() => turn(offer)}
              />
              <span>
                <Said texts={texts(standing.offer(offer).name)} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {columns.length > 0 && <Table standing={standing} apps={apps} columns={columns} />}
    </div>
  )
}

function Table({ standing, apps, columns }: Omit<CompareProps, 'onClose'> & { columns: OfferAnswer[] }) {
  const text = useText()
  const offers = columns.map(({ offer }) => standing.offer(offer))
  const appOf = ({ listing }: Offer) => (listing ? apps[listing] : undefined)
  const notKnown = text('eligibility.compare.notKnown')
  const benefits = new Map(
    offers.flatMap(({ benefits = [] }) => benefits.map(({ id, name }) => [`${id} ${said(name)}`, name] as const)),
  )
  return (
    <section className="cs-scroll" aria-label={text('eligibility.compare.title')} {...{ tabIndex: 0 }}>
      <table className="cs-compare" {...ROLES.table} data-columns={columns.length}>
        <caption className="ds-sr-only">{text('eligibility.compare.title')}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            <td {...ROLES.cell} />
            {offers.map(({ id, name }) => (
              <th key={id} scope="col" {...ROLES.columnheader}>
                <span className="cs-compare__name">
                  <Said texts={texts(name)} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          <Row name={text('eligibility.compare.verdict')}>
            {columns.map(({ offer, outcome }) => (
              <td key={offer} {...ROLES.cell}>
                {text(`eligibility.group.${outcome}`)}
              </td>
            ))}
          </Row>
          <Row name={text('eligibility.compare.provider')}>
            {offers.map(({ id, provider }) => (
              <td key={id} {...ROLES.cell}>
                {provider}
              </td>
            ))}
          </Row>
          {[...benefits].map(([key, name]) => (
            <Row key={key} name={said(name)}>
              {columns.map((answer, i) => (
                <td key={answer.offer} {...ROLES.cell}>
                  {included(offers[i] as Offer, answer, key)}
                </td>
              ))}
            </Row>
          ))}
          <Row name={text('eligibility.prices')}>
            {offers.map((offer) => {
              const app = appOf(offer)
              const fees = app ? feesOf(app, standing.engine.programme.slug, offer.id) : []
              return (
                <td key={offer.id} {...ROLES.cell}>
                  {app ? app.price : notKnown}
                  {fees.length > 0 && <FeeList fees={fees} />}
                  {app?.parity && <p className="cs-small cs-muted">{app.parity}</p>}
                </td>
              )
            })}
          </Row>
          <Row name={text('eligibility.compare.languages')}>
            {offers.map((offer) => (
              <td key={offer.id} {...ROLES.cell}>
                {appOf(offer)?.languages || notKnown}
              </td>
            ))}
          </Row>
          <Row name={text('eligibility.compare.accessibility')}>
            {offers.map((offer) => {
              const statement = appOf(offer)?.accessibility
              return (
                <td key={offer.id} {...ROLES.cell}>
                  {statement ? (
                    <a href={statement} rel="nofollow noopener">
                      {text('eligibility.compare.statement')}
                    </a>
                  ) : (
                    notKnown
                  )}
                </td>
              )
            })}
          </Row>
          <Row name={text('eligibility.compare.data')}>
            {offers.map((offer) => (
              <td key={offer.id} {...ROLES.cell}>
                {appOf(offer)?.data ?? notKnown}
              </td>
            ))}
          </Row>
          <Row name={text('eligibility.compare.conditions')}>
            {columns.map(({ offer }) => (
              <td key={offer} {...ROLES.cell}>
                <Demands standing={standing} demands={conditionsOf(standing.engine.programme, offer)} />
              </td>
            ))}
          </Row>
        </tbody>
      </table>
    </section>
  )

  function included({ benefits = [] }: Offer, answer: OfferAnswer, key: string): string {
    const benefit = benefits.find(({ id, name }) => `${id} ${said(name)}` === key)
    const found = answer.benefits.find((one) => one.benefit === benefit?.id)
    return found ? text(`eligibility.group.${found.outcome}`) : text('eligibility.compare.notPart')
  }
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowheader}>
        <span>{name}</span>
      </th>
      {children}
    </tr>
  )
}
