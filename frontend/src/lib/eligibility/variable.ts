/** Where the value of a variable comes from: a sum of numbers, one choice, or an option of a multiple choice. */
type Source = 'NUMBER' | 'CHOICE' | 'OPTION'

/** A fact, by its position in the programme, that adds to a number. */
export interface Part {
  fact: number
  minus: boolean
  min: number
  max: number
}

/**
 * What a node of the decision diagram asks. Its values fall into cells, two values being in one cell when no condition of the
 * programme tells them apart.
 */
export class Variable {
  readonly source: Source
  /** Position of the fact that people know it by. */
  readonly fact: number
  readonly option: number
  readonly parts: Part[]
  /** Of a number, over all that its parts can be. */
  readonly min: number = 0
  readonly max: number = 0
  /** Greatest value of each cell but the last. */
  bounds: number[] = []
  /** Cell by option. */
  cellOf: number[]
  cells = 1
  /** Position in the order of the diagram. */
  index = 0
  private readonly cuts = new Set<number>()

  private constructor(source: Source, fact: number, option: number, parts: Part[], options: number) {
    this.source = source
    this.fact = fact
    this.option = option
    this.parts = parts
    this.cellOf = new Array(options).fill(0)
    for (const { minus, min, max } of parts) {
      this.min += minus ? -max : min
      this.max += minus ? -min : max
    }
  }

  static number(fact: number, parts: Part[]): Variable {
    return new Variable('NUMBER', fact, 0, parts, 0)
  }

  static choice(fact: number, options: number): Variable {
    return new Variable('CHOICE', fact, 0, [{ fact, minus: false, min: 0, max: 0 }], options)
  }

  static option(fact: number, option: number): Variable {
    const variable = new Variable('OPTION', fact, option, [{ fact, minus: false, min: 0, max: 0 }], 2)
    variable.cellOf = [0, 1]
    variable.cells = 2
    return variable
  }

  /** A condition tells numbers up to this one from greater ones. */
  cut(value: number): void {
    if (value >= this.min && value < this.max) this.cuts.add(value)
  }

  /** A condition tells these options from the others. */
  tell(options: boolean[]): void {
    const renamed = new Map<string, number>()
    this.cellOf = this.cellOf.map((cell, option) => {
      const key = `${cell} ${options[option]}`
      const known = renamed.get(key) ?? renamed.size
      renamed.set(key, known)
      return known
    })
    this.cells = renamed.size
  }

  /** No further condition comes. */
  freeze(index: number): void {
    this.index = index
    if (this.source === 'NUMBER') {
      this.bounds = [...this.cuts].sort((a, b) => a - b)
      this.cells = this.bounds.length + 1
    }
  }

  cell(value: number): number {
    let low = 0
    let high = this.bounds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value <= (this.bounds[middle] as number)) high = middle
      else low = middle + 1
    }
    return low
  }

  least(cell: number): number {
    return cell === 0 ? this.min : (this.bounds[cell - 1] as number) + 1
  }

  greatest(cell: number): number {
    return this.bounds[cell] ?? this.max
  }

  /** How many options are in a cell; 1 for a range of numbers. */
  weight(cell: number): number {
    return this.source === 'NUMBER' ? 1 : this.cellOf.filter((each) => each === cell).length
  }
}
