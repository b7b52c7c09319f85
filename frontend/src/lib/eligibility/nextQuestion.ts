import type { Evaluator } from './evaluator.ts'
import { GIVEN, MISSING, type Profile } from './profile.ts'
import type { Variable } from './variable.ts'
import { OPEN, type Walk } from './walk.ts'

/** A fraction, so that no rounding makes two engines disagree. */
interface Worth {
  decided: number
  answers: number
}

const exceeds = (one: Worth, other: Worth): boolean => one.decided * other.answers > other.decided * one.answers

/**
 * Finds the question that decides most. A fact is worth the number of offers and benefits that its answer decides, averaged
 * over its answers: of a choice each option, of a number each range that the rules tell apart, of a multiple choice none and
 * each single option that a rule names. A part of a sum is worth the sum's worth by the number of its missing parts. Of equal
 * facts the one that matters to more offers and benefits is asked, then the one that stands first in the file. What somebody
 * said not to know is not asked again.
 */
export class NextQuestion {
  private readonly open: number[]
  private readonly evaluator: Evaluator
  private readonly walk: Walk
  private readonly profile: Profile

  constructor(evaluator: Evaluator, walk: Walk, profile: Profile) {
    this.evaluator = evaluator
    this.walk = walk
    this.profile = profile
    this.open = evaluator.roots.filter((root) => walk.decide(root) === OPEN)
  }

  /** @param matters facts that can still turn an outcome */
  find(matters: boolean[]): string | null {
    const touched = this.touched(matters.length)
    let best = -1
    let most: Worth = { decided: 0, answers: 1 }
    for (let fact = 0; fact < matters.length; fact++) {
      if (!matters[fact] || this.profile.state[fact] !== MISSING) continue
      const worth = this.worth(fact)
      const wider = (touched[fact] as number) > (touched[best] ?? 0)
      if (best < 0 || exceeds(worth, most) || (!exceeds(most, worth) && wider)) {
        best = fact
        most = worth
      }
    }
    return this.evaluator.programme.facts[best]?.id ?? null
  }

  private touched(facts: number): number[] {
    const touched = new Array<number>(facts).fill(0)
    for (const root of this.open) {
      const matters = new Array<boolean>(facts).fill(false)
      this.walk.matters(root, matters)
      matters.forEach((does, fact) => {
        if (does) touched[fact] = (touched[fact] as number) + 1
      })
    }
    return touched
  }

  /** The greatest of its variables: it may stand for itself, and in sums. */
  private worth(fact: number): Worth {
    if (this.evaluator.programme.facts[fact]?.kind === 'CHOICES') return this.worthOfMany(fact)
    let most: Worth = { decided: 0, answers: 1 }
    for (const variable of this.evaluator.variables) {
      if (!variable.parts.some((part) => part.fact === fact)) continue
      const worth = this.worthOf(variable)
      if (exceeds(worth, most)) most = worth
    }
    return most
  }

  private worthOf(variable: Variable): Worth {
    const { walk } = this
    const { index } = variable
    const missing = variable.parts.filter(({ fact }) => this.profile.state[fact] !== GIVEN).length
    const from = walk.low[index] as number
    const to = walk.high[index] as number
    let decided = 0
    let answers = 0
    for (let cell = from; cell <= to; cell++) {
      walk.only(index, cell)
      walk.changed()
      decided += variable.weight(cell) * this.decided()
      answers += variable.weight(cell)
    }
    walk.reset(index)
    walk.changed()
    return { decided, answers: answers * missing }
  }

  private worthOfMany(fact: number): Worth {
    const { walk } = this
    const options = this.evaluator.variables.filter((variable) => variable.fact === fact).map(({ index }) => index)
    let decided = 0
    for (let alone = -1; alone < options.length; alone++) {
      options.forEach((index, i) => {
        walk.only(index, i === alone ? 1 : 0)
      })
      walk.changed()
      decided += this.decided()
    }
    for (const index of options) walk.reset(index)
    walk.changed()
    return { decided, answers: options.length + 1 }
  }

  private decided(): number {
    return this.open.filter((root) => this.walk.decide(root) !== OPEN).length
  }
}
