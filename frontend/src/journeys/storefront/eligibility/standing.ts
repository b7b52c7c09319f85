import { type Demand, offerDemands } from '../../../lib/eligibility/demands.ts'
import { type Answer, Evaluator, type Outcome } from '../../../lib/eligibility/evaluator.ts'
import { type Answers, ProfileReader } from '../../../lib/eligibility/profile.ts'
import { type Fact, isAsked, type Offer, type Programme } from '../../../lib/eligibility/programme.ts'
import { stillTaken } from '../../../lib/keptAnswers.ts'
import { today } from '../../../lib/verdicts.ts'
import { Wording } from './wording.ts'

export type OfferAnswer = Answer['offers'][number]

/** Evaluates one person after another; made once for a programme, which costs milliseconds. */
export class Engine {
  readonly programme: Programme
  readonly words: Wording
  private readonly evaluator: Evaluator
  private readonly reader: ProfileReader

  constructor(programme: Programme, on = today()) {
    this.programme = programme
    this.words = new Wording(programme, on)
    this.evaluator = new Evaluator(programme, on)
    this.reader = new ProfileReader(programme)
  }

  /** Of what the device has kept, what the programme still takes. */
  valid(answers: Answers): Answers {
    return stillTaken(this.programme, answers)
  }

  standing(answers: Answers): Standing {
    return new Standing(this, answers, this.evaluator.answer(this.reader.profile('me', answers)))
  }
}

/** Where somebody stands in a programme. */
export class Standing {
  readonly engine: Engine
  readonly answers: Answers
  readonly answer: Answer

  constructor(engine: Engine, answers: Answers, answer: Answer) {
    this.engine = engine
    this.answers = answers
    this.answer = answer
  }

  /** Offers of which the outcome is that, in the order of the programme. */
  offers(outcome: Outcome): OfferAnswer[] {
    return this.answer.offers.filter((offer) => offer.outcome === outcome)
  }

  offer(id: string): Offer {
    return this.engine.programme.offers.find((offer) => offer.id === id) as Offer
  }

  demands({ offer, failing, open }: OfferAnswer): Demand[] {
    return offerDemands(this.engine.programme, offer, failing.length > 0 ? failing : open)
  }

  /** How many offers are not out of the question. */
  get possible(): number {
    return this.answer.offers.filter(({ outcome }) => outcome !== 'NOT_ELIGIBLE').length
  }

  /** Questions that there will be at most: those answered, and those that can still matter. */
  get most(): number {
    const known = Object.keys(this.answers)
    return known.length + this.answer.matters.filter((fact) => !known.includes(fact)).length
  }

  /** The offers that the answer to a question can still turn. */
  turnedBy(fact: string): Offer[] {
    return this.answer.offers
      .filter(({ matters, benefits }) => [matters, ...benefits.map((one) => one.matters)].flat().includes(fact))
      .map(({ offer }) => this.offer(offer))
  }

  /** What somebody said about a fact, or what follows from what they said; nothing when they said nothing. */
  said(fact: Fact): string | undefined {
    const { words } = this.engine
    if (fact.id in this.answers) return words.value(fact, this.answers[fact.id])
    const derived = this.answer.derived[fact.id]
    if (derived === null || derived === undefined) return undefined
    return words.value(fact, derived)
  }

  /** The questions behind a fact: itself, or those from which it follows. */
  asked(id: string): string[] {
    const fact = this.engine.words.fact(id)
    if (fact.sum) return fact.sum.flatMap((part) => this.asked((part.plus ?? part.minus) as string))
    return fact.years ? this.asked(fact.years.since) : isAsked(fact) ? [id] : []
  }
}
