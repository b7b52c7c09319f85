import type { ReadinessProblem } from '../../../api/submissions.ts'
import { language, type Text } from '../../../i18n/i18n.ts'
import type { MessageId } from '../../../i18n/messages.ts'
import { languageName } from '../../../i18n/texts.ts'

/** What a pointer is called on the page; the longest beginning that fits counts. */
const NAMES: readonly (readonly [string, MessageId])[] = [
  ['/declaration/name', 'vendor.field.name'],
  ['/declaration/shortDescription', 'vendor.field.shortDescription'],
  ['/declaration/description', 'vendor.field.description'],
  ['/declaration/features', 'vendor.field.features'],
  ['/declaration/categories', 'vendor.field.categories'],
  ['/declaration/languages', 'vendor.field.languages'],
  ['/declaration/platforms', 'vendor.field.platforms'],
  ['/declaration/licence', 'vendor.field.licence'],
  ['/declaration/price/fees', 'vendor.fees.title'],
  ['/declaration/price/samePrice', 'vendor.field.samePrice'],
  ['/declaration/price/note', 'vendor.field.priceNote'],
  ['/declaration/price', 'vendor.field.price'],
  ['/declaration/supportEmail', 'vendor.field.supportEmail'],
  ['/declaration/supportPhone', 'vendor.field.supportPhone'],
  ['/declaration/links/privacyNotice', 'case.link.privacyNotice'],
  ['/declaration/links/accessibilityStatement', 'case.link.accessibilityStatement'],
  ['/declaration/webApp', 'vendor.field.startUrl'],
  ['/declaration/storeLink', 'vendor.field.storeUrl'],
  ['/declaration/permissions', 'vendor.permissions.purpose'],
  ['/declaration/dataPractices/hostingCountries', 'vendor.data.hosting'],
  ['/declaration/dataPractices/retention', 'vendor.data.retention'],
  ['/declaration/dataPractices/trackers', 'vendor.data.trackers'],
  ['/declaration/dataPractices/collected', 'vendor.data.collected'],
  ['/declaration/dataPractices/ai', 'vendor.data.aiFor'],
  ['/declaration/dataPractices', 'vendor.data.title'],
  ['/releaseNotes', 'vendor.field.releaseNotes'],
  ['/screenshots', 'vendor.screenshots.words'],
  ['/artifact', 'vendor.step.package'],
  ['/uploads', 'vendor.step.package'],
  ['/evidence', 'vendor.step.evidence'],
]

const CRITERION = /\b[A-Z]{3}-\d{2}\b/

/**
 * A missing thing in the reader's language. The server knows the case and speaks English; what the field is called is
 * known here in every language.
 */
export function problemText({ pointer, rule, message, remedy }: ReadinessProblem, text: Text): string {
  const name = NAMES.find(([start]) => pointer === start || pointer.startsWith(`${start}/`))?.[1]
  if (language() === 'en' || !name) return name ? `${text(name)}: ${remedy || message}` : `${message} ${remedy}`
  const tag = pointer.split('/').at(-1) ?? ''
  const field = /^[a-z]{2,3}$/.test(tag) ? `${text(name)} (${languageName(tag)})` : text(name)
  switch (rule) {
    case 'field.missing':
    case 'artifact.missing':
    case 'release-notes.missing':
    case 'screenshot.text-missing':
      return text('vendor.missing.named', { field })
    case 'artifact.wrong-kind':
      return text('vendor.missing.wrongKind')
    case 'upload.unfinished':
      return text('vendor.missing.upload')
    case 'evidence.expected':
      return text('vendor.missing.evidence', { criterion: CRITERION.exec(message)?.[0] ?? '' })
    default:
      return `${field}: ${message}`
  }
}
