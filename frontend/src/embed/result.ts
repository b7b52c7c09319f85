import { feeSum } from '../domain/feeWords.ts'
import { longDate } from '../i18n/format.ts'
import { text } from '../i18n/i18n.ts'
import type { OfferAnswer, Standing } from '../journeys/storefront/eligibility/standing.ts'
import { said } from '../journeys/storefront/eligibility/wording.ts'
import { benefitDemands, type Demand } from '../lib/eligibility/demands.ts'
import type { Outcome } from '../lib/eligibility/evaluator.ts'
import { isAsked } from '../lib/eligibility/programme.ts'
import { type Child, el } from './dom.ts'
import type { Apps } from './store.ts'
import { told } from './words.ts'

const ORDER: readonly Outcome[] = ['ELIGIBLE', 'UNDECIDED', 'NOT_ELIGIBLE']

export interface ResultActions {
  onAsk: (fact: string) => void
  onForget: () => void
}

/** What somebody qualifies for, with reasons; the way on is always there, and first where nothing else is certain. */
export function result(standing: Standing, apps: Apps, { onAsk, onForget }: ResultActions): HTMLElement {
  const fits = standing.offers('ELIGIBLE').length
  const { next } = standing.answer
  return el(
    'div',
    {},
    el('h2', { tabindex: -1 }, text('eligibility.result.title', { count: fits })),
    next
      ? el(
          'p',
          {},
          el('button', { type: 'button', class: 'main', onclick: () => onAsk(next) }, text('eligibility.goOn')),
        )
      : '',
    fits === 0 && fallback(standing),
    ...ORDER.map((outcome) => group(standing, apps, outcome)),
    fits > 0 && fallback(standing),
    answers(standing, onAsk),
    el('p', {}, el('button', { type: 'button', onclick: onForget }, text('eligibility.forget'))),
  )
}

function fallback({ engine: { programme } }: Standing): HTMLElement {
  return el(
    'section',
    { class: 'always' },
    el('h3', {}, text('eligibility.always')),
    el('p', {}, el('strong', {}, told(programme.fallback.name))),
    el('p', {}, told(programme.fallback.summary)),
  )
}

function group(standing: Standing, apps: Apps, outcome: Outcome): Child {
  const offers = standing.offers(outcome)
  if (offers.length === 0) return ''
  return el(
    'section',
    { 'data-outcome': outcome },
    el('h3', {}, text(`eligibility.group.${outcome}`), ` (${offers.length})`),
    outcome === 'NOT_ELIGIBLE' &&
      el('p', {}, text('eligibility.wayBack', { name: said(standing.engine.programme.fallback.name) })),
    ...offers.map((offer) => row(standing, apps, offer)),
  )
}

function row(standing: Standing, apps: Apps, answer: OfferAnswer): HTMLElement {
  const { outcome } = answer
  const offer = standing.offer(answer.offer)
  const app = offer.listing && outcome !== 'NOT_ELIGIBLE' ? apps.find(offer.listing) : undefined
  return el(
    'article',
    {},
    el('h4', {}, told(offer.name)),
    el('p', { class: 'quiet' }, offer.provider),
    ...(outcome === 'ELIGIBLE' ? benefits(standing, answer) : reasons(standing, answer)),
    app &&
      app.fees.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, text('eligibility.prices')),
        el(
          'ul',
          {},
          ...apps
            .fees(app, standing.engine.programme.slug, offer.id)
            .map((fee) =>
              el(
                'li',
                {},
                told(fee.what),
                `: ${feeSum(fee, text)}. `,
                told(fee.whom),
                fee.from !== undefined && ` ${text('design.fee.from', { date: longDate(fee.from) })}`,
                fee.extra === true && ` ${text('design.fee.extra')}`,
              ),
            ),
        ),
      ),
    app &&
      el(
        'p',
        {},
        el(
          'a',
          { href: app.href, rel: 'noreferrer' },
          text('eligibility.open'),
          el('span', { class: 'away' }, `: ${said(offer.name)}`),
        ),
      ),
  )
}

function benefits(standing: Standing, answer: OfferAnswer): HTMLElement[] {
  const { programme } = standing.engine
  const offer = standing.offer(answer.offer)
  return answer.benefits.map(({ benefit, outcome, failing, open }) =>
    el(
      'div',
      {},
      el(
        'p',
        {},
        el('strong', {}, told(offer.benefits?.find(({ id }) => id === benefit)?.name)),
        ` ${text(`eligibility.benefit.${outcome}`)}`,
      ),
      demands(standing, benefitDemands(programme, answer.offer, benefit, [...failing, ...open])),
    ),
  )
}

function reasons(standing: Standing, answer: OfferAnswer): Child[] {
  const { words } = standing.engine
  const no = answer.outcome === 'NOT_ELIGIBLE'
  return [
    el('p', {}, el('strong', {}, text(no ? 'eligibility.because' : 'eligibility.if'))),
    demands(standing, standing.demands(answer)),
    no && answer.changes.length === 0 && el('p', {}, text('eligibility.change.several')),
    no && answer.changes.length > 0 && el('p', {}, el('strong', {}, text('eligibility.change.title'))),
    no &&
      answer.changes.length > 0 &&
      el(
        'ul',
        {},
        ...answer.changes.map((change) =>
          el('li', {}, `${words.name(words.fact(change.fact))} – ${words.change(change)}`),
        ),
      ),
  ]
}

function demands(standing: Standing, list: readonly Demand[]): Child {
  if (list.length === 0) return ''
  return el('ul', {}, ...list.map((demand) => el('li', {}, ...demanded(standing, demand))))
}

function demanded(standing: Standing, demand: Demand): Child[] {
  if ('either' in demand)
    return [
      text('eligibility.reason.either'),
      el('ul', {}, ...demand.either.map((way) => el('li', {}, demands(standing, way)))),
    ]
  const { words } = standing.engine
  const fact = words.fact(demand.condition.fact)
  const answer = standing.said(fact)
  const yours = isAsked(fact) ? 'eligibility.reason.yours' : 'eligibility.reason.follows'
  return [
    `${words.name(fact)} ${text('eligibility.reason.must', { demand: words.demand(demand) })}`,
    answer !== undefined && ` ${text(yours, { answer })}`,
  ]
}

function answers(standing: Standing, onAsk: (fact: string) => void): Child {
  const { words } = standing.engine
  const given = Object.keys(standing.answers)
  if (given.length === 0) return ''
  return el(
    'section',
    {},
    el('h3', {}, text('eligibility.answers')),
    el(
      'dl',
      {},
      ...given.map((id) => {
        const fact = words.fact(id)
        return el(
          'div',
          {},
          el('dt', {}, words.name(fact)),
          el(
            'dd',
            {},
            standing.said(fact),
            ' ',
            el(
              'button',
              { type: 'button', onclick: () => onAsk(id) },
              text('eligibility.change.button'),
              el('span', { class: 'away' }, `: ${said(fact.name)}`),
            ),
          ),
        )
      }),
    ),
  )
}
