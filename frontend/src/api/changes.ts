export const CHANGE_CLASSES = ['ROUTINE', 'ADAPTIVE', 'TRANSFORMATIVE', 'SCOPE'] as const
/** How far a release goes from the last approved one, from light to grave. */
export type ChangeClass = (typeof CHANGE_CLASSES)[number]

export type Aspect =
  | 'SENSITIVE_PERMISSION'
  | 'PERMISSION'
  | 'TRACKER'
  | 'ENDPOINT'
  | 'OPEN_COMPONENT'
  | 'SIGNER'
  | 'SIGNER_ROTATED'
  | 'TARGET_LEVEL'
  | 'NATIVE_CODE'
  | 'PACKAGE_FACTS'
  | 'PACKAGE_NAME'
  | 'KIND'
  | 'CATEGORY'
  | 'DATA_TYPE'
  | 'DATA_SHARING'
  | 'DATA_PURPOSE'
  | 'HOSTING_COUNTRY'
  | 'RETENTION'
  | 'USERS'
  | 'SIGN_IN'
  | 'ADVERTISING'
  | 'AI'
  | 'AI_USE'
  | 'PRICE'
  | 'PRICE_NOTE'
  | 'FEE'
  | 'SAME_PRICE'
  | 'DECLARED_TRACKER'
  | 'PERMISSION_PURPOSE'
  | 'NAME'
  | 'DESCRIPTION'
  | 'LANGUAGE'
  | 'LINK'
  | 'WEB_ADDRESS'
  | 'LICENCE'

export type Move = 'ADDED' | 'REMOVED' | 'CHANGED'

/** One difference from the last approved release. */
export interface Difference {
  aspect: Aspect
  move: Move
  /** Which permission, server, field. */
  item: string
  /** Of the texts before and after, where they are texts for people. */
  language?: string
  before?: string
  after?: string
  changeClass: ChangeClass
  /** Why it is of that class, in the reader's language. */
  reason: string
}

/** How a release differs from the last approved one. */
export interface Change {
  /** Absent for a first release, which has nothing to be compared with. */
  comparedWith?: string
  changeClass?: ChangeClass
  /** The gravest first. */
  differences: Difference[]
  /** What was approved with that release and stays. */
  kept: { aspect: Aspect; items: string[] }[]
}
