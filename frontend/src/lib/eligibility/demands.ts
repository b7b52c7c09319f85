import type { Reason } from './explain.ts'
import type { Condition, Offer, Programme, Rule } from './programme.ts'

/**
 * What must be so of somebody, as far as an answer gives reasons for it, arranged as the rules arrange it. Twin of
 * `org.civicstore.catalogue.programme.Demand`.
 */
export type Demand = Need | { either: Demand[][] }

export interface Need {
  condition: Condition
  /** Whether the opposite of the condition is demanded. */
  negated: boolean
}

/** Reasons of an offer. */
export function offerDemands(programme: Programme, offer: string, reasons: readonly Reason[]): Demand[] {
  return pathDemands(programme, offer, only(reasons))
}

/** All that is demanded on some paths of an offer, or on all. */
export function conditionsOf(programme: Programme, offer: string, paths?: readonly string[]): Demand[] {
  return pathDemands(programme, offer, () => true, paths)
}

function pathDemands(
  programme: Programme,
  offer: string,
  wanted: (at: string) => boolean,
  chosen?: readonly string[],
): Demand[] {
  const place = programme.offers.findIndex(({ id }) => id === offer)
  const { paths = [] } = programme.offers[place] as Offer
  return arrange(programme, wanted).either(
    paths.flatMap(({ id, when }, i) =>
      chosen && !chosen.includes(id) ? [] : [[when, `/offers/${place}/paths/${i}/when`] as const],
    ),
    false,
  )
}

/** The same of a benefit, without what its offer demands. */
export function benefitDemands(
  programme: Programme,
  offer: string,
  benefit: string,
  reasons: readonly Reason[],
): Demand[] {
  const place = programme.offers.findIndex(({ id }) => id === offer)
  const { benefits = [] } = programme.offers[place] as Offer
  const own = benefits.findIndex(({ id }) => id === benefit)
  const when = benefits[own]?.when
  return when ? arrange(programme, only(reasons)).demands(when, `/offers/${place}/benefits/${own}/when`, false) : []
}

type Placed = readonly [Rule, string]

function only(reasons: readonly Reason[]): (at: string) => boolean {
  const wanted = new Set(reasons.map(({ at }) => at))
  return (at) => wanted.has(at)
}

function arrange(programme: Programme, wanted: (at: string) => boolean) {
  const demands = (rule: Rule, at: string, negated: boolean): Demand[] => {
    if ('not' in rule) return demands(rule.not, `${at}/not`, !negated)
    if ('all' in rule) return (negated ? either : each)(placed(rule.all, `${at}/all`), negated)
    if ('any' in rule) return (negated ? each : either)(placed(rule.any, `${at}/any`), negated)
    const place = programme.facts.findIndex(({ id }) => id === rule.fact)
    const inner = programme.facts[place]?.when
    if (inner) return demands(inner, `/facts/${place}/when`, negated === rule.is)
    return wanted(at) ? [{ condition: rule, negated }] : []
  }

  const each = (rules: Placed[], negated: boolean): Demand[] =>
    rules.flatMap(([rule, at]) => demands(rule, at, negated))

  const either = (rules: Placed[], negated: boolean): Demand[] => {
    const ways = new Map<string, Demand[]>()
    for (const [rule, at] of rules) {
      const way = demands(rule, at, negated)
      if (way.length > 0) ways.set(JSON.stringify(way), way)
    }
    return ways.size <= 1 ? [...ways.values()].flat() : [{ either: [...ways.values()] }]
  }

  return { demands, either }
}

const placed = (rules: Rule[], at: string): Placed[] => rules.map((rule, i) => [rule, `${at}/${i}`] as const)
