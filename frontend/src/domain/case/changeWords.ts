import type { Aspect, Difference } from '../../api/changes.ts'
import { LINK_NAMES, type LinkName } from '../../api/manifest.ts'
import type { Text } from '../../i18n/i18n.ts'
import type { MessageId } from '../../i18n/messages.ts'
import { countryName, languageName } from '../../i18n/texts.ts'
import { dataName } from './dataName.ts'

/** The part of a release that an aspect belongs to, under the name it has elsewhere. */
const PARTS: Record<Aspect, MessageId> = {
  SENSITIVE_PERMISSION: 'case.manifest.permissions',
  PERMISSION: 'case.manifest.permissions',
  PERMISSION_PURPOSE: 'case.manifest.permissions',
  TRACKER: 'case.manifest.trackers',
  DECLARED_TRACKER: 'case.change.declaredTrackers',
  ENDPOINT: 'case.change.endpoints',
  OPEN_COMPONENT: 'case.change.components',
  SIGNER: 'case.change.signer',
  SIGNER_ROTATED: 'case.change.signer',
  TARGET_LEVEL: 'case.change.targetLevel',
  NATIVE_CODE: 'case.change.nativeCode',
  PACKAGE_FACTS: 'case.change.package',
  PACKAGE_NAME: 'case.change.package',
  KIND: 'case.change.kind',
  CATEGORY: 'case.manifest.categories',
  DATA_TYPE: 'case.manifest.collected',
  DATA_PURPOSE: 'case.manifest.collected',
  DATA_SHARING: 'case.change.sharing',
  HOSTING_COUNTRY: 'case.manifest.hosting',
  RETENTION: 'case.manifest.retention',
  USERS: 'case.manifest.users',
  SIGN_IN: 'case.manifest.signIn',
  ADVERTISING: 'case.manifest.advertising',
  AI: 'case.manifest.ai',
  AI_USE: 'case.manifest.ai',
  PRICE: 'case.manifest.price',
  PRICE_NOTE: 'case.manifest.price',
  FEE: 'case.manifest.fees',
  SAME_PRICE: 'case.manifest.samePrice',
  NAME: 'case.manifest.name',
  DESCRIPTION: 'case.manifest.description',
  LANGUAGE: 'case.manifest.languages',
  LINK: 'case.link.website',
  WEB_ADDRESS: 'case.manifest.startUrl',
  LICENCE: 'case.manifest.licence',
}

const FIELDS: Record<string, MessageId> = {
  shortDescription: 'case.manifest.shortDescription',
  features: 'case.change.features',
  nonDigitalAlternative: 'case.manifest.nonDigital',
  storeLink: 'case.manifest.storeLink',
}

/** Names of things that are identifiers to a machine; shown as they are. */
const LITERAL: readonly Aspect[] = [
  'SENSITIVE_PERMISSION',
  'PERMISSION',
  'PERMISSION_PURPOSE',
  'ENDPOINT',
  'OPEN_COMPONENT',
  'SIGNER',
  'SIGNER_ROTATED',
  'NATIVE_CODE',
  'PACKAGE_NAME',
  'LINK',
  'WEB_ADDRESS',
]

export function isLiteral(aspect: Aspect): boolean {
  return LITERAL.includes(aspect)
}

/** What it is that differs, such as "Permissions" or "Privacy notice". */
export function partOf({ aspect, item }: Pick<Difference, 'aspect' | 'item'>, text: Text): string {
  const link = LINK_NAMES.find((name) => aspect === 'LINK' && name === item)
  return text(link ? (`case.link.${link}` satisfies `case.link.${LinkName}`) : (FIELDS[item] ?? PARTS[aspect]))
}

/** The part that an aspect belongs to, whichever field of it. */
export function partName(aspect: Aspect, text: Text): string {
  return text(PARTS[aspect])
}

/** A thing or a value in the reader's words where it has any. */
export function inWords(aspect: Aspect, value: string, text: Text): string {
  switch (aspect) {
    case 'LANGUAGE':
      return languageName(value)
    case 'HOSTING_COUNTRY':
      return countryName(value)
    case 'DATA_TYPE':
    case 'DATA_PURPOSE':
    case 'DATA_SHARING':
      return dataName(value, text)
    case 'USERS':
      return text(`case.users.${value}` as MessageId)
    case 'SIGN_IN':
      return text(`case.signIn.${value}` as MessageId)
    case 'PRICE':
      return text(`case.price.${value}` as MessageId)
    case 'SAME_PRICE':
      return text(value === 'true' ? 'case.manifest.yes' : 'case.manifest.no')
    case 'KIND':
      return text(`case.kind.${value}` as MessageId)
    default:
      return value
  }
}
