import {
  type Amount,
  type Condition,
  dayText,
  domain,
  type Fact,
  type Literal,
  literal,
  NotEvaluable,
  NUMBER,
  type Programme,
  type Rule,
} from './programme.ts'
import { type Part, Variable } from './variable.ts'

/** A rule on one day: parameters have their values, derived facts are what they are derived from. */
export type Clause = { all: Clause[] } | { any: Clause[] } | { not: Clause } | Leaf

/** A condition of the file: each of the atoms must be so, or one. */
export interface Leaf {
  at: string
  fact: number
  atoms: Atom[]
  every: boolean
}

/** The value of a variable is within certain cells. */
export class Atom {
  readonly variable: Variable
  /** Inclusive ranges of numbers. */
  private readonly ranges: [number, number][]
  private readonly options: boolean[]
  private known: boolean[] | undefined

  constructor(variable: Variable, ranges: [number, number][], options: boolean[]) {
    this.variable = variable
    this.ranges = ranges
    this.options = options
    for (const [lower, upper] of ranges) {
      variable.cut(lower - 1)
      variable.cut(upper)
    }
    if (variable.source === 'CHOICE') variable.tell(options)
  }

  /** Which cells are meant; to be asked when the variable is frozen. */
  get cells(): boolean[] {
    this.known ??= Array.from({ length: this.variable.cells }, (_, cell) =>
      this.variable.source === 'NUMBER'
        ? this.ranges.some(([lower, upper]) => this.variable.least(cell) >= lower && this.variable.least(cell) <= upper)
        : this.variable.cellOf.some((of, option) => of === cell && this.options[option]),
    )
    return this.known
  }
}

/** Further back or ahead lies no day that a fact can have. */
const YEARS = 1000

/** The last day since which so many years are complete. */
export function latest(until: number, years: number): number {
  const date = new Date(until * 86_400_000)
  const day = date.getUTCDate()
  date.setUTCFullYear(date.getUTCFullYear() - Math.max(-YEARS, Math.min(YEARS, years)))
  // 29 February became 1 March where there is no such day.
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.getTime() / 86_400_000
}

/** Turns rules into clauses for one day, and finds the variables that they speak of. */
export class ClauseCompiler {
  readonly positions: Map<string, number>
  private readonly programme: Programme
  private readonly on: number
  private readonly variables = new Map<string, Variable>()
  private readonly derived = new Map<string, Clause>()

  constructor(programme: Programme, on: number) {
    this.programme = programme
    this.on = on
    this.positions = new Map(programme.facts.map((fact, position) => [fact.id, position]))
  }

  /** @param at JSON Pointer to the rule */
  clause(rule: Rule, at: string): Clause {
    if ('all' in rule) return { all: rule.all.map((each, i) => this.clause(each, `${at}/all/${i}`)) }
    if ('any' in rule) return { any: rule.any.map((each, i) => this.clause(each, `${at}/any/${i}`)) }
    if ('not' in rule) return { not: this.clause(rule.not, `${at}/not`) }
    return this.condition(rule, at)
  }

  /** The rule of a derived boolean; the same clause for everybody who asks. */
  flag(fact: Fact, rule: Rule): Clause {
    const known = this.derived.get(fact.id) ?? this.clause(rule, `/facts/${this.position(fact.id)}/when`)
    this.derived.set(fact.id, known)
    return known
  }

  /** All that were spoken of, in the order of the file. */
  freeze(): Variable[] {
    const ordered = [...this.variables.values()].sort((a, b) => a.fact - b.fact || a.option - b.option)
    ordered.forEach((variable, index) => {
      variable.freeze(index)
    })
    return ordered
  }

  /** The day until which the years of a derived fact are counted. */
  until(years: { on?: Amount }): number {
    return years.on === undefined ? this.on : this.amount(years.on)
  }

  fact(id: string): Fact {
    return this.programme.facts[this.position(id)] as Fact
  }

  private condition(condition: Condition, at: string): Clause {
    const position = this.position(condition.fact)
    const fact = this.fact(condition.fact)
    const leaf = (atoms: Atom[], every = true): Leaf => ({ at, fact: position, atoms, every })
    const ids = fact.options?.map(({ id }) => id) ?? []
    switch (fact.kind) {
      case 'BOOLEAN': {
        if (fact.when) return condition.is ? this.flag(fact, fact.when) : { not: this.flag(fact, fact.when) }
        const flag = this.variable(position, 0, () => Variable.choice(position, 2))
        return leaf([new Atom(flag, [], [!condition.is, condition.is === true])])
      }
      case 'CHOICE': {
        const choice = this.variable(position, 0, () => Variable.choice(position, ids.length))
        const named = this.options((condition.oneOf as string[] | undefined) ?? [condition.is as string])
        return leaf([
          new Atom(
            choice,
            [],
            ids.map((id) => named.includes(id)),
          ),
        ])
      }
      case 'CHOICES': {
        const named = this.options(condition.includesAll ?? condition.includesAny ?? [])
        const atoms = named.map((id) => {
          const option = ids.indexOf(id)
          const holds = this.variable(position, option, () => Variable.option(position, option))
          return new Atom(holds, [], [false, true])
        })
        return leaf(atoms, condition.includesAll !== undefined)
      }
      default:
        return leaf([this.within(fact, this.ranges(condition))])
    }
  }

  private ranges(condition: Condition): [number, number][] {
    const { is, oneOf, atLeast, above, atMost, below } = condition
    if (oneOf !== undefined) return (oneOf as Literal[]).map((value) => [literal(value), literal(value)])
    if (is !== undefined) return [[this.amount(is as Amount), this.amount(is as Amount)]]
    return [
      [
        atLeast !== undefined ? this.amount(atLeast) : above !== undefined ? this.amount(above) + 1 : -20 * NUMBER,
        atMost !== undefined ? this.amount(atMost) : below !== undefined ? this.amount(below) - 1 : 20 * NUMBER,
      ],
    ]
  }

  private within(fact: Fact, ranges: [number, number][]): Atom {
    if (!fact.years) return new Atom(this.number(fact), ranges, [])
    const until = this.until(fact.years)
    const days = ranges.map(([lower, upper]): [number, number] => [latest(until, upper + 1) + 1, latest(until, lower)])
    return new Atom(this.number(this.fact(fact.years.since)), days, [])
  }

  private number(fact: Fact): Variable {
    const position = this.position(fact.id)
    return this.variable(position, 0, () => {
      const parts = this.parts(fact, false)
      return Variable.number(
        position,
        parts.sort((a, b) => a.fact - b.fact),
      )
    })
  }

  private parts(fact: Fact, minus: boolean): Part[] {
    if (!fact.sum) {
      const [min, max] = domain(fact)
      return [{ fact: this.position(fact.id), minus, min, max }]
    }
    return fact.sum.flatMap((part) =>
      this.parts(this.fact((part.plus ?? part.minus) as string), minus !== (part.minus !== undefined)),
    )
  }

  private variable(fact: number, option: number, make: () => Variable): Variable {
    const key = `${fact} ${option}`
    const known = this.variables.get(key) ?? make()
    this.variables.set(key, known)
    return known
  }

  private amount(amount: Amount): number {
    return literal(typeof amount === 'object' ? (this.dated(amount.parameter) as Literal) : amount)
  }

  private options(set: string[] | { parameter: string }): string[] {
    return [...new Set(Array.isArray(set) ? set : (this.dated(set.parameter) as string[]))]
  }

  private dated(id: string): Literal | string[] {
    const values = this.programme.parameters?.find((parameter) => parameter.id === id)?.values ?? []
    const value = values.filter(({ from }) => literal(from) <= this.on).at(-1)
    if (!value) throw new NotEvaluable(`The parameter ${id} has no value on ${dayText(this.on)}.`)
    return value.value
  }

  private position(id: string): number {
    const position = this.positions.get(id)
    if (position === undefined) throw new NotEvaluable(`There is no fact ${id}.`)
    return position
  }
}
