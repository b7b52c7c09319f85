import type { Atom, Clause } from './clause.ts'
import { type Diagram, TRUE } from './diagram.ts'
import { GIVEN, type Profile } from './profile.ts'
import type { Variable } from './variable.ts'

export const NO = 0
export const YES = 1
export const OPEN = 2

/** By the ends that are reached: bit 1 for no, bit 2 for yes. */
const ENDS = [OPEN, NO, YES, OPEN]

/** A node of what is left of the diagram, told from others by its place in `Walk.rest`. */
interface Rest {
  asks: number
  children: number[]
}

/**
 * The way of one profile through the diagram: which cells each variable can still be in, and what follows from that. Used for
 * one profile after another.
 */
export class Walk {
  /** First and last cell that is possible, by variable. Cells in between are possible as well. */
  readonly low: Int32Array
  readonly high: Int32Array
  private profile: Profile = { id: '', problems: [], state: [], number: [], chosen: [] }
  /** Which ends are reached from a node: four times the round in which that was found, and two bits. */
  private readonly reached: Float64Array
  /** What is left of a node; valid when its mark is the round. */
  private readonly left: Int32Array
  private readonly mark: Float64Array
  private round = 0
  /** What is left of the diagram, reduced; the two first nodes are false and true. */
  private rest: Rest[] = []
  private readonly latest: number[][]
  private readonly diagram: Diagram
  private readonly variables: Variable[]

  constructor(diagram: Diagram, variables: Variable[]) {
    this.diagram = diagram
    this.variables = variables
    this.low = new Int32Array(variables.length)
    this.high = new Int32Array(variables.length)
    this.reached = new Float64Array(diagram.size)
    this.left = new Int32Array(diagram.size)
    this.mark = new Float64Array(diagram.size)
    this.latest = variables.map(() => [])
  }

  begin(profile: Profile): void {
    this.profile = profile
    for (let i = 0; i < this.variables.length; i++) this.reset(i)
    this.changed()
  }

  /** The cells that the profile leaves possible. */
  reset(index: number): void {
    const variable = this.variables[index] as Variable
    const { state, number, chosen } = this.profile
    if (variable.source === 'NUMBER') {
      let least = 0
      let greatest = 0
      for (const { fact, minus, min, max } of variable.parts) {
        const given = state[fact] === GIVEN
        const smallest = given ? (number[fact] as number) : min
        const largest = given ? (number[fact] as number) : max
        least += minus ? -largest : smallest
        greatest += minus ? -smallest : largest
      }
      this.low[index] = variable.cell(least)
      this.high[index] = least === greatest ? (this.low[index] as number) : variable.cell(greatest)
    } else if (state[variable.fact] !== GIVEN) {
      this.low[index] = 0
      this.high[index] = variable.cells - 1
    } else if (variable.source === 'CHOICE') {
      this.only(index, variable.cellOf[number[variable.fact] as number] as number)
    } else {
      this.only(index, chosen[variable.fact]?.has(variable.option) ? 1 : 0)
    }
  }

  /** Leaves one cell possible; `changed` is to be called afterwards. */
  only(index: number, cell: number): void {
    this.low[index] = cell
    this.high[index] = cell
  }

  /** To be called when `low` or `high` is not what it was. */
  changed(): void {
    this.round++
    if (this.rest.length === 2) return
    this.rest = [
      { asks: -1, children: [] },
      { asks: -1, children: [] },
    ]
    for (const nodes of this.latest) nodes.length = 0
  }

  /** What the diagram says, whatever the missing facts are. Exact. */
  decide(node: number): number {
    let at = node
    while (at > TRUE) {
      const asked = this.diagram.asks[at] as number
      const cell = this.low[asked] as number
      if (cell !== this.high[asked]) return ENDS[this.reach(at)] as number
      at = this.diagram.children[at]?.[cell] as number
    }
    return at
  }

  /** Marks the facts that can still turn the outcome: those whose variables are left. Exact. */
  matters(node: number, marked: boolean[]): void {
    this.visit(this.leftOf(node), marked, new Set())
  }

  /** The truth of a condition alone (S. C. Kleene, Introduction to Metamathematics, 1952, § 64). */
  value(clause: Clause): number {
    if ('all' in clause) return clause.all.reduce((value, each) => and(value, this.value(each)), YES)
    if ('any' in clause) return not(clause.any.reduce((value, each) => and(value, not(this.value(each))), YES))
    if ('not' in clause) return not(this.value(clause.not))
    return clause.every
      ? clause.atoms.reduce((value, atom) => and(value, this.atom(atom)), YES)
      : not(clause.atoms.reduce((value, atom) => and(value, not(this.atom(atom))), YES))
  }

  private atom(atom: Atom): number {
    const { index } = atom.variable
    const expected = atom.cells[this.low[index] as number]
    for (let cell = (this.low[index] as number) + 1; cell <= (this.high[index] as number); cell++) {
      if (atom.cells[cell] !== expected) return OPEN
    }
    return expected ? YES : NO
  }

  private visit(node: number, marked: boolean[], seen: Set<number>): void {
    if (node <= TRUE || seen.has(node)) return
    seen.add(node)
    const { asks, children } = this.rest[node] as Rest
    const variable = this.variables[asks] as Variable
    for (const { fact, min, max } of variable.parts) {
      if ((variable.source !== 'NUMBER' || min < max) && this.profile.state[fact] !== GIVEN) marked[fact] = true
    }
    for (const child of children) this.visit(child, marked, seen)
  }

  private reach(node: number): number {
    if (node <= TRUE) return node + 1
    const known = (this.reached[node] as number) - this.round * 4
    if (known > 0) return known
    const asked = this.diagram.asks[node] as number
    const children = this.diagram.children[node] as number[]
    let ends = 0
    for (let cell = this.low[asked] as number; cell <= (this.high[asked] as number) && ends !== 3; cell++)
      ends |= this.reach(children[cell] as number)
    this.reached[node] = this.round * 4 + ends
    return ends
  }

  /** What is left of a node when every variable has only its possible cells; equal rests are one node. */
  private leftOf(node: number): number {
    if (node <= TRUE) return node
    if (this.mark[node] === this.round) return this.left[node] as number
    const asked = this.diagram.asks[node] as number
    const children = this.diagram.children[node] as number[]
    const low = this.low[asked] as number
    const high = this.high[asked] as number
    let left = this.leftOf(children[low] as number)
    if (low !== high) {
      const rests = [left]
      let same = true
      for (let cell = low + 1; cell <= high; cell++) {
        const rest = this.leftOf(children[cell] as number)
        same &&= rest === left
        rests.push(rest)
      }
      if (!same) left = this.make(asked, rests)
    }
    this.mark[node] = this.round
    this.left[node] = left
    return left
  }

  private make(asks: number, children: number[]): number {
    const nodes = this.latest[asks] as number[]
    for (const node of nodes) {
      if (same((this.rest[node] as Rest).children, children)) return node
    }
    nodes.push(this.rest.length)
    return this.rest.push({ asks, children }) - 1
  }
}

export const not = (value: number): number => (value === OPEN ? OPEN : YES - value)

const and = (one: number, other: number): number => (one === NO || other === NO ? NO : Math.max(one, other))

function same(one: number[], other: number[]): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
