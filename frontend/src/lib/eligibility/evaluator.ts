import { type Clause, ClauseCompiler, latest } from './clause.ts'
import { Diagram } from './diagram.ts'
import { type Change, Explainer, type Reason, support } from './explain.ts'
import { NextQuestion } from './nextQuestion.ts'
import { GIVEN, type Profile, type ProfileProblem } from './profile.ts'
import { dayText, type Fact, type Offer, type Programme } from './programme.ts'
import type { Variable } from './variable.ts'
import { OPEN, Walk, YES } from './walk.ts'

export type Outcome = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNDECIDED'

const OUTCOMES: readonly Outcome[] = ['NOT_ELIGIBLE', 'ELIGIBLE', 'UNDECIDED']

/** What is known of somebody and one offer or benefit, and why. What does not go with the outcome is empty. */
export interface Eligibility {
  outcome: Outcome
  /** Of an offer that somebody is eligible for: the paths that are open to them. */
  paths: string[]
  /** Conditions that keep them out. */
  failing: Reason[]
  /** Conditions on which it depends. */
  open: Reason[]
  /** Missing facts that can still turn the outcome: exactly those. */
  matters: string[]
  /** Facts of which another value alone would be enough not to be kept out. */
  changes: Change[]
}

/** What a programme is to one person on one day; written as JSON it is the line that `rules eval` prints. */
export interface Answer {
  profile: string
  on: string
  derived: Record<string, number | boolean | null>
  offers: ({ offer: string } & Eligibility & { benefits: ({ benefit: string } & Eligibility)[] })[]
  matters: string[]
  next: string | null
  fallback: string
}

/** A rule with its node in the diagram. */
export interface Ruled {
  id: string
  clause: Clause
  node: number
}

interface OfferNode {
  offer: Ruled
  paths: Ruled[]
  benefits: Ruled[]
}

/**
 * A programme made ready for one day: its rules as one decision diagram, which costs milliseconds once and makes every answer
 * exact and quick. Twin of `org.civicstore.certification.eligibility.Evaluator`; ADR 030 says why there are two.
 */
export class Evaluator {
  readonly programme: Programme
  readonly on: number
  readonly variables: Variable[]
  /** Every offer and benefit, in the order of the file. */
  readonly roots: number[]
  private readonly diagram: Diagram
  private readonly offers: OfferNode[]
  private readonly flags: Map<string, number>
  private readonly until = new Map<string, number>()
  private readonly positions: Map<string, number>
  private readonly supports = new Map<number, number[]>()
  private readonly walk: Walk
  private readonly explainer: Explainer

  /** @param on days since 1970-01-01 */
  constructor(programme: Programme, on: number) {
    this.programme = programme
    this.on = on
    const compiler = new ClauseCompiler(programme, on)
    this.positions = compiler.positions
    const flags: [string, Clause][] = []
    for (const fact of programme.facts) {
      if (fact.when) flags.push([fact.id, compiler.flag(fact, fact.when)])
      if (fact.years) this.until.set(fact.id, compiler.until(fact.years))
    }
    const compiled = programme.offers.map((offer, i) => compile(compiler, offer, `/offers/${i}`))
    this.variables = compiler.freeze()
    this.diagram = new Diagram(this.variables)
    this.flags = new Map(flags.map(([id, clause]) => [id, this.diagram.node(clause)]))
    this.offers = compiled.map(({ offer, paths, benefits }) => ({
      offer: this.ruled(offer),
      paths: paths.map((path) => this.ruled(path)),
      benefits: benefits.map((benefit) => this.ruled(benefit)),
    }))
    this.roots = this.offers.flatMap(({ offer, benefits }) => [offer.node, ...benefits.map(({ node }) => node)])
    this.walk = new Walk(this.diagram, this.variables)
    this.explainer = new Explainer(this, this.walk)
  }

  /** Only the outcome of each offer, in the order of the file: what a list of cards needs. */
  outcomes(profile: Profile): Outcome[] {
    this.walk.begin(profile)
    return this.offers.map(({ offer }) => OUTCOMES[this.walk.decide(offer.node)] as Outcome)
  }

  /** @param profile without problems */
  answer(profile: Profile): Answer {
    this.walk.begin(profile)
    const matters = new Array<boolean>(this.programme.facts.length).fill(false)
    const offers = this.offers.map(({ offer, paths, benefits }) => ({
      offer: offer.id,
      ...this.eligibility(offer, paths, matters),
      benefits: benefits.map((benefit) => ({ benefit: benefit.id, ...this.eligibility(benefit, [], matters) })),
    }))
    return {
      profile: profile.id,
      on: dayText(this.on),
      derived: this.derived(profile),
      offers,
      matters: this.ids(matters),
      next: new NextQuestion(this, this.walk, profile).find(matters),
      fallback: this.programme.fallback.id,
    }
  }

  /** The line of a profile with problems, which is evaluated for nothing. */
  problems({ id, problems }: Profile): { profile: string; on: string; problems: ProfileProblem[] } {
    return { profile: id, on: dayText(this.on), problems }
  }

  /** Variables on which a node depends at all. */
  support(node: number): number[] {
    const known = this.supports.get(node) ?? support(this.diagram.asks, this.diagram.children, node)
    this.supports.set(node, known)
    return known
  }

  private eligibility(ruled: Ruled, paths: Ruled[], all: boolean[]): Eligibility {
    const outcome = OUTCOMES[this.walk.decide(ruled.node)] as Outcome
    const matters = new Array<boolean>(all.length).fill(false)
    if (outcome === 'UNDECIDED') this.walk.matters(ruled.node, matters)
    matters.forEach((does, fact) => {
      if (does) all[fact] = true
    })
    const met = outcome === 'ELIGIBLE' ? paths.filter(({ node }) => this.walk.decide(node) === YES) : []
    return {
      outcome,
      paths: met.map(({ id }) => id),
      failing: outcome === 'NOT_ELIGIBLE' ? this.explainer.failing(ruled) : [],
      open: outcome === 'UNDECIDED' ? this.explainer.open(ruled, matters) : [],
      matters: this.ids(matters),
      changes: outcome === 'NOT_ELIGIBLE' ? this.explainer.changes(ruled) : [],
    }
  }

  private ids(marked: boolean[]): string[] {
    return this.programme.facts.filter((_, position) => marked[position]).map(({ id }) => id)
  }

  /** Derived facts as far as they follow from what is known. */
  private derived(profile: Profile): Answer['derived'] {
    const known: Answer['derived'] = {}
    for (const fact of this.programme.facts) {
      if (fact.when) {
        const holds = this.walk.decide(this.flags.get(fact.id) as number)
        known[fact.id] = holds === OPEN ? null : holds === YES
      } else if (fact.years) {
        const day = this.number(profile, fact.years.since)
        known[fact.id] = day === null ? null : years(this.until.get(fact.id) as number, day)
      } else if (fact.sum) {
        known[fact.id] = this.number(profile, fact.id)
      }
    }
    return known
  }

  /** Of an ordered fact that is given, or of a sum all of whose parts are. */
  private number(profile: Profile, id: string): number | null {
    const position = this.positions.get(id) as number
    const { sum } = this.programme.facts[position] as Fact
    if (!sum) return profile.state[position] === GIVEN ? (profile.number[position] as number) : null
    let total = 0
    for (const part of sum) {
      const value = this.number(profile, (part.plus ?? part.minus) as string)
      if (value === null) return null
      total += part.minus === undefined ? value : -value
    }
    return total
  }

  private ruled({ id, clause }: { id: string; clause: Clause }): Ruled {
    return { id, clause, node: this.diagram.node(clause) }
  }
}

function years(until: number, day: number): number {
  const years = Number(dayText(until).slice(0, 4)) - Number(dayText(day).slice(0, 4))
  return day > latest(until, years) ? years - 1 : years
}

/** An offer's rules while the variables are still being found. */
function compile(compiler: ClauseCompiler, { id, paths = [], benefits = [] }: Offer, at: string) {
  const ways = paths.map((path, i) => ({ id: path.id, clause: compiler.clause(path.when, `${at}/paths/${i}/when`) }))
  const any: Clause = ways.length ? { any: ways.map(({ clause }) => clause) } : { all: [] }
  return {
    offer: { id, clause: any },
    paths: ways,
    benefits: benefits.map(({ id, when }, i) => ({
      id,
      clause: when ? { all: [any, compiler.clause(when, `${at}/benefits/${i}/when`)] } : any,
    })),
  }
}
