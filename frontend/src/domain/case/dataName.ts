import type { Text } from '../../i18n/i18n.ts'
import type { MessageId } from '../../i18n/messages.ts'

/** What a type of data is called; one that the vendor made up keeps the vendor's own word. */
export function dataName(type: string, text: Text): string {
  return known('data', type, text)
}

/** What a platform is called; one that the vendor made up keeps the vendor's own word. */
export function platformName(platform: string, text: Text): string {
  return known('platform', platform, text)
}

function known(kind: string, id: string, text: Text): string {
  const key = `case.${kind}.${id}`
  const word = text(key as MessageId)
  return word === key ? id : word
}
