import { queryOptions } from '@tanstack/react-query'
import type { ChangeClass } from './changes.ts'
import { ask, get, getVersioned, send, type Versioned } from './http.ts'
import type { CoveragePart, Difference, Outcome, ProgrammeStatus, RulesPreview } from './managedProgrammes.ts'
import type { Texts } from './types.ts'

export type SheetStatus = 'WAITING' | 'PROPOSED' | 'CERTIFIED' | 'REFUSED' | 'WITHDRAWN'
export type SheetAction = 'HAND_IN' | 'TAKE_EFFECT' | 'PROPOSE' | 'CERTIFY' | 'REFUSE' | 'RETURN' | 'WITHDRAW'
export type SheetOutcome = 'CERTIFY' | 'REFUSE'

/** A listing and a programme. */
export interface SheetLine {
  programme: string
  programmeName: Texts
  status: ProgrammeStatus
  listing: string
  /** Names of what it offers there now. */
  offers: Texts[]
  /** Number of the change that holds; 0 when the agency's file decides. */
  inForce: number
  drafted: boolean
  open?: SheetChange
}

export interface SheetChange {
  number: number
  changeClass: ChangeClass
  status: SheetStatus
  reason: string
  writtenAt: string
  writtenBy?: string
  decidedAt?: string
  allowedActions: SheetAction[]
}

/** An offer that holds, as it is offered today. */
export interface OfferPlaces {
  offer: string
  name: Texts
  from?: string
  to?: string
  places?: number
  used: number
  countedAt?: string
  withheld?: 'NOT_YET' | 'OVER' | 'TAKEN'
}

export interface OfferSheet {
  programme: string
  programmeName: Texts
  status: ProgrammeStatus
  listing: string
  /** The draft, or what holds. */
  text: string
  certified: string
  /** The fact that says where people live. */
  territory?: string
  inForce: number
  draftedAt?: string
  draftedBy?: string
  changes: SheetChange[]
  places: OfferPlaces[]
  writable: boolean
}

/** Whom some offers reach by themselves. */
export interface Reach {
  people: number
  reached: number
  groups: CoveragePart[]
  territories: CoveragePart[]
  undescribed: string[]
}

export interface OfferDifference {
  aspect: string
  place: string
  before: string
  after: string
  changeClass: ChangeClass
  reason: Texts
}

/** What would become of a text. */
export interface OfferReport {
  savable: boolean
  problems: { line: number; column: number; at: string; rule: string; message: string; remedy: string }[]
  examples: number
  failed: { line: number; name: string; target: string; expected: Outcome; answered: Outcome; because: string[] }[]
  /** Offers without an example. */
  untried: string[]
  remarks: { kind: 'UNREACHABLE' | 'OVERLAPPING' | 'REDUNDANT' | 'FOR_EVERYBODY'; place: string }[]
  changeClass?: ChangeClass
  differences: OfferDifference[]
  details: Difference[]
  reach?: Reach
  before?: Reach
  programme?: NonNullable<RulesPreview['reach']>
}

export interface OfferChangeSummary {
  programme: string
  programmeName: Texts
  listing: string
  organisation: string
  number: number
  changeClass: ChangeClass
  status: SheetStatus
  writtenAt: string
  allowedActions: SheetAction[]
}

export interface OfferChange extends OfferChangeSummary {
  reason: string
  writtenBy?: string
  text: string
  before: string
  report: OfferReport
  proposal?: { outcome: SheetOutcome; reason: string; at: string; by?: string }
  history: { at: string; action: SheetAction; from?: SheetStatus; to: SheetStatus; by?: string; reason: string }[]
}

const SHEETS = '/api/v1/offer-sheets'
const CHANGES = '/api/v1/offer-changes'

/** All that is known of sheets here: to be asked for again after a change. */
export const SHEETS_KEY = ['offer-sheets']
export const OFFER_CHANGES_KEY = ['offer-changes']

/** A listing in a programme. */
export interface SheetPlace {
  programme: string
  listing: string
}

const path = ({ programme, listing }: SheetPlace): string =>
  `${SHEETS}/${encodeURIComponent(programme)}/listings/${encodeURIComponent(listing)}`

export const sheetsQuery = queryOptions({
  queryKey: [...SHEETS_KEY, 'all'],
  queryFn: async ({ signal }) => (await get<{ items: SheetLine[] }>(SHEETS, signal)).items,
})

export function sheetQuery(place: SheetPlace) {
  return queryOptions({
    queryKey: [...SHEETS_KEY, 'one', place.programme, place.listing],
    queryFn: ({ signal }) => getVersioned<OfferSheet>(path(place), signal),
  })
}

export const readSheet = (place: SheetPlace): Promise<Versioned<OfferSheet>> => getVersioned(path(place))

/** @returns the sheet with the version to write over next */
export async function saveDraft(place: SheetPlace, text: string, ifMatch: string): Promise<Versioned<OfferSheet>> {
  const response = await ask('PUT', `${path(place)}/draft`, { body: { text }, ifMatch })
  return { value: (await response.json()) as OfferSheet, etag: response.headers.get('etag') ?? '' }
}

export function previewOffers(place: SheetPlace, text: string, signal?: AbortSignal): Promise<OfferReport> {
  return send('POST', `${path(place)}/previews`, { body: { text }, ...(signal && { signal }) })
}

export function handInOffers(place: SheetPlace, text: string, reason: string, ifMatch: string): Promise<OfferSheet> {
  return send('POST', `${path(place)}/changes`, { body: { text, reason }, ifMatch })
}

export function takeBack(place: SheetPlace, number: number, reason: string): Promise<OfferSheet> {
  return send('POST', `${path(place)}/changes/${number}/taking-back`, { body: { reason } })
}

export function countPlaces(place: SheetPlace, offer: string, used: number): Promise<OfferSheet> {
  return send('PUT', `${path(place)}/places/${encodeURIComponent(offer)}`, { body: { used } })
}

const changePath = ({ programme, listing }: SheetPlace, number: number): string =>
  `${CHANGES}/${encodeURIComponent(programme)}/listings/${encodeURIComponent(listing)}/changes/${number}`

export const offerChangesQuery = queryOptions({
  queryKey: [...OFFER_CHANGES_KEY, 'all'],
  queryFn: async ({ signal }) => (await get<{ items: OfferChangeSummary[] }>(CHANGES, signal)).items,
})

export function offerChangeQuery(place: SheetPlace, number: number) {
  return queryOptions({
    queryKey: [...OFFER_CHANGES_KEY, 'one', place.programme, place.listing, number],
    queryFn: ({ signal }) => getVersioned<OfferChange>(changePath(place, number), signal),
  })
}

export function assess(
  place: SheetPlace,
  number: number,
  outcome: SheetOutcome,
  reason: string,
  ifMatch: string,
): Promise<OfferChange> {
  return send('POST', `${changePath(place, number)}/assessment`, { body: { outcome, reason }, ifMatch })
}

export function agree(place: SheetPlace, number: number, ifMatch: string): Promise<OfferChange> {
  return send('POST', `${changePath(place, number)}/agreement`, { body: {}, ifMatch })
}

export function disagree(place: SheetPlace, number: number, reason: string, ifMatch: string): Promise<OfferChange> {
  return send('POST', `${changePath(place, number)}/disagreement`, { body: { reason }, ifMatch })
}

/** What everybody gets of the programme: its facts and parameters are what sheets speak of. */
export function factsQuery(programme: string) {
  return queryOptions({
    queryKey: ['programme-facts', programme],
    queryFn: ({ signal }) =>
      get<import('../lib/eligibility/programme.ts').Programme>(
        `/api/v1/programmes/${encodeURIComponent(programme)}`,
        signal,
      ),
  })
}
