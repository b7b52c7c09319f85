/** What the page says of an app, the same for everybody; twin of `OfferedApp` on the server. By slug, those on the shelves. */
export type OfferedApps = Readonly<Record<string, OfferedApp>>

export interface OfferedApp {
  price: string
  fees: OfferedFee[]
  parity?: string
  languages: string
  data: string
  accessibility?: string
}

export interface OfferedFee {
  what: Record<string, string>
  whom: Record<string, string>
  sum: string
  from?: string
  extra: boolean
  offer?: string
}

/** The fees of an offer: its own, and those of the app as such. */
export function feesOf({ fees }: OfferedApp, programme: string, offer: string): OfferedFee[] {
  return fees.filter((fee) => !fee.offer || fee.offer === `${programme}/${offer}`)
}
