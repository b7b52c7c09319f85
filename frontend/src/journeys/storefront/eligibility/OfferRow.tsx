import { Button, ButtonLink } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Said } from '../../../design/Said.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { benefitDemands, conditionsOf } from '../../../lib/eligibility/demands.ts'
import { Demands } from './Demands.tsx'
import { LOOKS } from './looks.ts'
import { feesOf, type OfferedApps } from './offeredApps.ts'
import { Prices } from './Prices.tsx'
import type { OfferAnswer, Standing } from './standing.ts'
import { said, texts } from './wording.ts'

interface OfferRowProps {
  standing: Standing
  answer: OfferAnswer
  apps: OfferedApps
  onAsk: (fact: string) => void
}

/** One offer: what it is, why it fits or not, and one thing to do next. */
export function OfferRow({ standing, answer, apps, onAsk }: OfferRowProps) {
  const text = useText()
  const offer = standing.offer(answer.offer)
  const { outcome } = answer
  const app = offer.listing ? apps[offer.listing] : undefined
  const listing = app && `/apps/${offer.listing}`
  const name = <Said texts={texts(offer.name)} />
  return (
    <article className="cs-offer">
      <Tile slug={offer.listing ?? offer.id} name={said(offer.name)} size="sm" />
      <div className="cs-offer__main">
        <div>
          <h3>{listing ? <a href={listing}>{name}</a> : name}</h3>
          <p className="cs-muted cs-small">{offer.provider}</p>
        </div>
        {outcome === 'ELIGIBLE' ? (
          <Fits standing={standing} answer={answer} />
        ) : (
          <Reasons standing={standing} answer={answer} />
        )}
        {outcome !== 'NOT_ELIGIBLE' && app && (
          <Prices kind={app.price} fees={feesOf(app, standing.engine.programme.slug, offer.id)} />
        )}
        {outcome === 'NOT_ELIGIBLE' && <Turn standing={standing} answer={answer} />}
      </div>
      <div className="cs-offer__end">
        {listing && outcome !== 'NOT_ELIGIBLE' && (
          <ButtonLink href={listing} variant={outcome === 'ELIGIBLE' ? 'primary' : 'secondary'}>
            <span>{text('eligibility.open')}</span>
          </ButtonLink>
        )}
        <Ask standing={standing} answer={answer} onAsk={onAsk} />
      </div>
    </article>
  )
}

type Part = Pick<OfferRowProps, 'standing' | 'answer'>

function Fits({ standing, answer }: Part) {
  const text = useText()
  const { programme } = standing.engine
  const offer = standing.offer(answer.offer)
  const met = conditionsOf(programme, answer.offer, answer.paths)
  return (
    <>
      {met.length > 0 && (
        <details className="cs-why">
          <summary>{text('eligibility.qualifiesBecause')}</summary>
          <div className="cs-why__body">
            <Demands standing={standing} demands={met} />
          </div>
        </details>
      )}
      <ul className="cs-because">
        {answer.benefits.map(({ benefit, outcome, failing, open }) => (
          <li key={benefit} data-color={LOOKS[outcome].colour}>
            <Icon name={LOOKS[outcome].icon} size="sm" />
            <div>
              <p>
                <strong>
                  <Said texts={texts(offer.benefits?.find(({ id }) => id === benefit)?.name)} />
                </strong>{' '}
                <span className="cs-muted">{text(`eligibility.benefit.${outcome}`)}</span>
              </p>
              <Demands
                standing={standing}
                demands={benefitDemands(programme, answer.offer, benefit, [...failing, ...open])}
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Reasons({ standing, answer }: Part) {
  const text = useText()
  return (
    <div>
      <p>
        <strong>{text(answer.outcome === 'UNDECIDED' ? 'eligibility.if' : 'eligibility.because')}</strong>
      </p>
      <Demands standing={standing} demands={standing.demands(answer)} />
    </div>
  )
}

/** What would change a no. */
function Turn({ standing, answer }: Part) {
  const text = useText()
  const { words } = standing.engine
  if (answer.changes.length === 0)
    return (
      <div className="cs-turn">
        <p>{text('eligibility.change.several')}</p>
      </div>
    )
  return (
    <div className="cs-turn">
      <p>
        <strong>{text('eligibility.change.title')}</strong>
      </p>
      <ul>
        {answer.changes.map((change) => (
          <li key={change.fact}>
            {words.name(words.fact(change.fact))} – {words.change(change)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The question that is worth answering, or answering anew. */
function Ask({ standing, answer, onAsk }: Omit<OfferRowProps, 'apps'>) {
  const text = useText()
  const facts =
    answer.outcome === 'UNDECIDED' ? answer.matters : answer.failing.flatMap(({ fact }) => standing.asked(fact))
  const fact = facts.find((one) => !(one in standing.answers)) ?? facts[0]
  if (!fact) return null
  return (
    <Button variant="secondary" onClick={() => onAsk(fact)}>
      <span>{text(answer.outcome === 'UNDECIDED' ? 'eligibility.answerThis' : 'eligibility.answerOther')}</span>
      <span className="ds-sr-only">: {said(standing.engine.words.fact(fact).name)}</span>
    </Button>
  )
}
