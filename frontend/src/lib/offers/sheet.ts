import type { Offer, Programme, Rule } from '../eligibility/programme.ts'

/** What one listing offers in a programme: `backend/docs/eligibility.md` tells the language. */
export interface Sheet {
  offers: SheetOffer[]
  examples?: OfferExample[]
}

/** An offer with what the listing promises beside its rules. */
export interface SheetOffer extends Offer {
  /** Options of the fact that says where people live; none for everywhere. */
  territory?: string[]
  from?: string
  to?: string
  places?: number
}

export type ExpectedOutcome = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'UNDECIDED'

/** Somebody whose answer the author knows. */
export interface OfferExample {
  name: string
  /** The day for which it is asked; today when it is left out. */
  on?: string
  facts: Record<string, unknown>
  /** Outcome by offer, or by `offer/benefit`. */
  expect: Record<string, ExpectedOutcome>
}

/**
 * The facts of the programme with the offers of the sheet, as the store would put them together: a territory is a condition.
 * Twin of `OfferSheetReader` in Java.
 */
export function composed(programme: Programme, sheet: Sheet, territory: string | undefined): Programme {
  return { ...programme, offers: sheet.offers.map((offer) => written(offer, territory)) }
}

function written(offer: SheetOffer, territory: string | undefined): Offer {
  const { territory: where, from: _, to: __, places: ___, ...plain } = offer
  if (!where || where.length === 0 || !territory) return plain
  const within: Rule = { fact: territory, oneOf: where }
  const { paths = [] } = plain
  return {
    ...plain,
    paths:
      paths.length === 0
        ? [{ id: 'territory', when: within }]
        : paths.map((path) => ({ ...path, when: { all: [within, path.when] } })),
  }
}

/** A name that nothing else has yet: `offer`, `offer-2`, … */
export function freeId(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`
    if (!taken.includes(id)) return id
  }
}

/** A short name made of a longer one: "Gratis skatt!" is `gratis-skatt`. */
export function idOf(name: string, otherwise: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
  return id.replace(/-+$/, '') || otherwise
}
