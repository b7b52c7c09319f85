import type { Atom, Clause } from './clause.ts'
import { NotEvaluable } from './programme.ts'
import type { Variable } from './variable.ts'

export const FALSE = 0
export const TRUE = 1

/** More nodes than edges that the Java reader lets a programme have. */
const NODES = 2 ** 20

/**
 * Multi-valued decision diagrams of all rules of a programme in one: reduced and ordered, so that two rules that say the same
 * are the same node (R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986). A node asks a variable and
 * has a child for each of its cells.
 */
export class Diagram {
  /** By node; the two first nodes are false and true and ask nothing. */
  readonly asks: number[]
  readonly children: number[][] = [[], []]
  private readonly known = new Map<string, number>()
  private readonly joined = new Map<number, number>()
  private readonly variables: Variable[]

  constructor(variables: Variable[]) {
    this.variables = variables
    this.asks = [variables.length, variables.length]
  }

  get size(): number {
    return this.asks.length
  }

  /** The node that says what the clause says. */
  node(clause: Clause): number {
    if ('all' in clause) return this.fold(clause.all, true)
    if ('any' in clause) return this.fold(clause.any, false)
    if ('not' in clause) return this.not(this.node(clause.not), new Map())
    return clause.atoms.reduce(
      (node, atom) => this.join(node, this.atom(atom), clause.every),
      clause.every ? TRUE : FALSE,
    )
  }

  private fold(clauses: Clause[], all: boolean): number {
    return clauses.reduce((node, clause) => this.join(node, this.node(clause), all), all ? TRUE : FALSE)
  }

  /** Both, when `all`; else at least one. */
  private join(one: number, other: number, all: boolean): number {
    const absorbing = all ? FALSE : TRUE
    if (one === absorbing || other === absorbing) return absorbing
    if (one <= TRUE || one === other) return other
    if (other <= TRUE) return one
    const pair = (Math.min(one, other) * NODES + Math.max(one, other)) * 2 + (all ? 1 : 0)
    const before = this.joined.get(pair)
    if (before !== undefined) return before
    const top = Math.min(this.asks[one] as number, this.asks[other] as number)
    const cells = Array.from({ length: (this.variables[top] as Variable).cells }, (_, cell) =>
      this.join(this.below(one, top, cell), this.below(other, top, cell), all),
    )
    const node = this.make(top, cells)
    this.joined.set(pair, node)
    return node
  }

  private below(node: number, asked: number, cell: number): number {
    return this.asks[node] === asked ? (this.children[node]?.[cell] as number) : node
  }

  private not(node: number, done: Map<number, number>): number {
    if (node <= TRUE) return TRUE - node
    const before = done.get(node)
    if (before !== undefined) return before
    const cells = (this.children[node] as number[]).map((child) => this.not(child, done))
    const negated = this.make(this.asks[node] as number, cells)
    done.set(node, negated)
    return negated
  }

  private atom(atom: Atom): number {
    return this.make(
      atom.variable.index,
      atom.cells.map((meant) => (meant ? TRUE : FALSE)),
    )
  }

  private make(asked: number, cells: number[]): number {
    const first = cells[0] as number
    if (cells.every((cell) => cell === first)) return first
    const key = `${asked}:${cells}`
    const before = this.known.get(key)
    if (before !== undefined) return before
    if (this.size === NODES) throw new NotEvaluable('The rules are too intricate.')
    this.known.set(key, this.size)
    this.children.push(cells)
    return this.asks.push(asked) - 1
  }
}
