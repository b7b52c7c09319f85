import type { Fee, Price } from '../api/manifest.ts'
import type { Programme } from '../lib/eligibility/programme.ts'

/** An app that an offer leads to. */
export interface OfferedListing {
  slug: string
  price: Price
}

export interface App {
  href: string
  fees: Fee[]
}

/** The apps of a programme that are in the store. */
export class Apps {
  private readonly origin: string
  private readonly listings: ReadonlyMap<string, OfferedListing>

  constructor(origin: string, listings: readonly OfferedListing[]) {
    this.origin = origin
    this.listings = new Map(listings.map((listing) => [listing.slug, listing]))
  }

  find(slug: string): App | undefined {
    const listing = this.listings.get(slug)
    return listing && { href: `${this.origin}/apps/${slug}`, fees: listing.price.fees ?? [] }
  }

  /** The fees of an offer: its own, and those of the app as such. */
  fees({ fees }: App, programme: string, offer: string): Fee[] {
    return fees.filter((fee) => !fee.offer || fee.offer === `${programme}/${offer}`)
  }
}

/**
 * All that is ever asked of the store: the rules of a programme and its apps, before anybody answers anything, the same for everybody. No
 * cookie goes along, nor the address of the page.
 */
export async function fetchProgramme(origin: string, slug: string): Promise<{ programme: Programme; apps: Apps }> {
  const at = `${origin}/api/v1/programmes/${encodeURIComponent(slug)}`
  const [programme, { items }] = await Promise.all([
    get<Programme>(at),
    get<{ items: OfferedListing[] }>(`${at}/listings`),
  ])
  return { programme, apps: new Apps(origin, items) }
}

async function get<T>(address: string): Promise<T> {
  const answer = await fetch(address, { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as T
}
