import type { Clause, Leaf } from './clause.ts'
import { TRUE } from './diagram.ts'
import type { Evaluator, Ruled } from './evaluator.ts'
import { dayText, type Fact } from './programme.ts'
import type { Variable } from './variable.ts'
import { NO, OPEN, type Walk, YES } from './walk.ts'

/** A condition by its JSON Pointer in the programme's file, and the fact of which it speaks. */
export interface Reason {
  at: string
  fact: string
}

/** Other values of a fact, any of which alone would be enough not to be kept out. */
export interface Change {
  fact: string
  values: Turn[]
}

export type Turn =
  | boolean
  | string
  | { atLeast?: number | string; atMost?: number | string }
  | { with: string }
  | { without: string }

/** Finds the conditions to which an outcome goes back, and what would turn it. */
export class Explainer {
  private readonly evaluator: Evaluator
  private readonly walk: Walk

  constructor(evaluator: Evaluator, walk: Walk) {
    this.evaluator = evaluator
    this.walk = walk
  }

  /** Conditions that keep somebody out. */
  failing({ clause }: Ruled): Reason[] {
    const leaves = new Map<string, Reason>()
    this.blame(clause, true, leaves)
    return [...leaves.values()]
  }

  /** Conditions on which it depends; `matters` marks the facts that can still turn it. */
  open({ clause }: Ruled, matters: boolean[]): Reason[] {
    const leaves = new Map<string, Reason>()
    this.undecided(clause, matters, leaves)
    return [...leaves.values()]
  }

  private blame(clause: Clause, wanted: boolean, leaves: Map<string, Reason>): void {
    if ('not' in clause) this.blame(clause.not, !wanted, leaves)
    else if ('all' in clause) this.blameEach(clause.all, wanted, wanted, leaves)
    else if ('any' in clause) this.blameEach(clause.any, !wanted, wanted, leaves)
    else this.add(clause, leaves)
  }

  /**
   * `each`: each of the clauses has to be as wanted; then those that are not are to blame, and where all are open and cannot be
   * so together, those; otherwise all are.
   */
  private blameEach(clauses: Clause[], each: boolean, wanted: boolean, leaves: Map<string, Reason>): void {
    const opposite = wanted ? NO : YES
    const values = clauses.map((clause) => this.walk.value(clause))
    const certain = values.includes(opposite)
    clauses.forEach((clause, i) => {
      if (!each || values[i] === opposite || (values[i] === OPEN && !certain)) this.blame(clause, wanted, leaves)
    })
  }

  private undecided(clause: Clause, matters: boolean[], leaves: Map<string, Reason>): void {
    if (this.walk.value(clause) !== OPEN) return
    if ('not' in clause) this.undecided(clause.not, matters, leaves)
    else if ('all' in clause) for (const each of clause.all) this.undecided(each, matters, leaves)
    else if ('any' in clause) for (const each of clause.any) this.undecided(each, matters, leaves)
    else if (clause.atoms.some(({ variable }) => variable.parts.some(({ fact }) => matters[fact])))
      this.add(clause, leaves)
  }

  private add({ at, fact }: Leaf, leaves: Map<string, Reason>): void {
    leaves.set(at, { at, fact: this.fact(fact).id })
  }

  /** Tries each variable of which something is known in each of its cells. */
  changes({ node }: Ruled): Change[] {
    const { walk } = this
    const changes: Change[] = []
    for (const index of this.evaluator.support(node)) {
      const variable = this.evaluator.variables[index] as Variable
      const last = variable.cells - 1
      if (walk.low[index] === 0 && walk.high[index] === last) continue
      const turns: boolean[] = []
      for (let cell = 0; cell <= last; cell++) {
        walk.only(index, cell)
        walk.changed()
        turns.push(walk.decide(node) !== NO)
      }
      walk.reset(index)
      walk.changed()
      if (!turns.includes(true)) continue
      const fact = this.fact(variable.fact).id
      const before = changes.at(-1)
      // Options of one multiple choice are told together.
      if (before?.fact === fact) before.values.push(...this.turns(variable, turns))
      else changes.push({ fact, values: this.turns(variable, turns) })
    }
    return changes
  }

  private turns(variable: Variable, turns: boolean[]): Turn[] {
    const fact = this.fact(variable.fact)
    const option = (position: number): string => fact.options?.[position]?.id ?? ''
    if (variable.source === 'OPTION')
      return [turns[1] ? { with: option(variable.option) } : { without: option(variable.option) }]
    if (variable.source === 'CHOICE')
      return variable.cellOf.flatMap((cell, i) => (turns[cell] ? [fact.kind === 'BOOLEAN' ? i === 1 : option(i)] : []))
    const value = (number: number): number | string => (fact.kind === 'DATE' ? dayText(number) : number)
    const ranges: Turn[] = []
    for (let cell = 0; cell < turns.length; cell++) {
      if (!turns[cell]) continue
      const from = cell
      while (turns[cell + 1]) cell++
      ranges.push({
        ...(from > 0 && { atLeast: value(variable.least(from)) }),
        ...(cell < turns.length - 1 && { atMost: value(variable.greatest(cell)) }),
      })
    }
    return ranges
  }

  private fact(position: number): Fact {
    return this.evaluator.programme.facts[position] as Fact
  }
}

/** Variables on which a node depends at all. */
export function support(asks: number[], children: number[][], root: number): number[] {
  const asked = new Set<number>()
  const seen = new Set<number>()
  const visit = (node: number): void => {
    if (node <= TRUE || seen.has(node)) return
    seen.add(node)
    asked.add(asks[node] as number)
    for (const child of children[node] as number[]) visit(child)
  }
  visit(root)
  return [...asked].sort((a, b) => a - b)
}
