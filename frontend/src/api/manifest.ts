import type { Texts } from './types.ts'

/** A declaration as the API has it. Any part may be missing in a draft. */
export interface Manifest {
  name?: Texts
  shortDescription?: Texts
  description?: Texts
  features?: Record<string, string[]>
  categories?: string[]
  languages?: string[]
  links?: Partial<Record<LinkName, string>>
  supportEmail?: string
  supportPhone?: string
  nonDigitalAlternative?: Texts
  licence?: string
  price?: Price
  platforms?: string[]
  dataPractices?: DataPractices
  permissions?: PermissionPurpose[]
  webApp?: { startUrl?: string; manifestUrl?: string }
  storeLink?: { url?: string }
}

export const LINK_NAMES = [
  'privacyNotice',
  'accessibilityStatement',
  'website',
  'support',
  'sourceCode',
  'securityContact',
  'statusPage',
] as const
export type LinkName = (typeof LINK_NAMES)[number]

export interface Price {
  kind?: PriceKind
  note?: Texts
  fees?: Fee[]
  /** Whether people pay the same wherever they come from; absent when the vendor does not say. */
  samePrice?: boolean
}

/** One line of a fee schedule. What is free for somebody has the amount 0. */
export interface Fee {
  what?: Texts
  whom?: Texts
  /** In the smallest unit of the currency. */
  amount?: number
  currency?: string
  per?: FeePer
  /** The day from which it costs that. */
  from?: string
  /** The service is complete without it. */
  extra?: boolean
  /** The offer that it belongs to, as programme/offer. */
  offer?: string
}

export const FEE_PERS = ['ONCE', 'MONTH', 'YEAR', 'USE'] as const
export type FeePer = (typeof FEE_PERS)[number]

export const PRICE_KINDS = ['FREE', 'FREE_WITH_PURCHASES', 'PAID'] as const
export type PriceKind = (typeof PRICE_KINDS)[number]

export interface PermissionPurpose {
  name: string
  purpose?: Texts
}

export interface CollectedData {
  type: string
  purpose?: Texts
  shared?: boolean
  sharedWith?: string
}

export interface Tracker {
  name: string
  purpose?: string
}

export interface DataPractices {
  collected?: CollectedData[]
  hostingCountries?: string[]
  trackers?: Tracker[]
  advertising?: boolean
  ai?: { used?: boolean; description?: Texts }
  retention?: Texts
  users?: UserGroup[]
  /** Absent when the vendor does not say. */
  signIn?: SignIn
}

export const USER_GROUPS = ['EVERYONE', 'CHILDREN', 'VULNERABLE', 'PROFESSIONALS'] as const
export type UserGroup = (typeof USER_GROUPS)[number]

export const SIGN_INS = ['NONE', 'OWN_ACCOUNT', 'PUBLIC_IDENTITY'] as const
export type SignIn = (typeof SIGN_INS)[number]
