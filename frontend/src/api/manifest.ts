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
  price?: { kind?: PriceKind; note?: Texts }
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
