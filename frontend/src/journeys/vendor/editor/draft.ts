import type {
  CollectedData,
  DataPractices,
  Fee,
  Manifest,
  PermissionPurpose,
  Price,
  Tracker,
} from '../../../api/manifest.ts'
import type { DraftContent, Submission } from '../../../api/submissions.ts'
import type { Texts } from '../../../api/types.ts'

/** The languages that every listing of this store is written in. */
const HOUSE_LANGUAGES = ['nb', 'en']

/** The written part of a submission. */
export function contentOf({ releaseVersion, kind, profile, declaration, releaseNotes }: Submission): DraftContent {
  return { releaseVersion, kind, profile, declaration, releaseNotes }
}

export function sameContent(a: DraftContent, b: DraftContent): boolean {
  return canonical(a) === canonical(b)
}

/** JSON with sorted keys, so that the order in which fields were filled makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** The languages to write texts in: those of the house, and those that the vendor has added. */
export function textLanguages({ declaration, releaseNotes }: DraftContent): string[] {
  const written = [declaration.name, declaration.shortDescription, declaration.description, releaseNotes]
  return [...new Set([...HOUSE_LANGUAGES, ...written.flatMap((texts) => Object.keys(texts ?? {}))])]
}

/** Takes a language and all that was written in it out of the texts. */
export function withoutLanguage(content: DraftContent, language: string): DraftContent {
  const { declaration, releaseNotes } = content
  const less = <T>(texts: Record<string, T> | undefined) =>
    texts && Object.fromEntries(Object.entries(texts).filter(([tag]) => tag !== language))
  return {
    ...content,
    releaseNotes: less(releaseNotes) ?? {},
    declaration: dropUndefined({
      ...declaration,
      name: less(declaration.name),
      shortDescription: less(declaration.shortDescription),
      description: less(declaration.description),
      features: less(declaration.features),
      nonDigitalAlternative: less(declaration.nonDigitalAlternative),
    }),
  }
}

/**
 * The draft as the server takes it: what is still empty is left out, and rows without the name that makes them a row stay
 * on the page until they have one.
 */
export function forSaving(content: DraftContent): DraftContent {
  return { ...content, declaration: savedDeclaration(content.declaration), releaseNotes: filled(content.releaseNotes) }
}

function savedDeclaration(declaration: Manifest): Manifest {
  const { price, webApp, storeLink, dataPractices, permissions } = declaration
  return dropUndefined({
    ...declaration,
    name: filled(declaration.name),
    shortDescription: filled(declaration.shortDescription),
    description: filled(declaration.description),
    features: features(declaration.features),
    nonDigitalAlternative: filled(declaration.nonDigitalAlternative),
    languages: words(declaration.languages),
    platforms: words(declaration.platforms),
    links: filled(declaration.links),
    supportEmail: word(declaration.supportEmail),
    supportPhone: word(declaration.supportPhone),
    licence: word(declaration.licence),
    price: price?.kind ? savedPrice(price) : undefined,
    webApp: word(webApp?.startUrl) ? dropUndefined({ ...webApp, manifestUrl: word(webApp?.manifestUrl) }) : undefined,
    storeLink: word(storeLink?.url) ? storeLink : undefined,
    permissions: (permissions ?? []).filter(({ name }) => word(name)).map(savedPermission),
    dataPractices: dataPractices && savedPractices(dataPractices),
  })
}

function savedPrice({ fees, ...price }: Price): Price {
  return { ...price, note: filled(price.note), ...(fees && { fees: fees.filter(isBegun).map(savedFee) }) }
}

/** A line without a sum stays on the page until it has one. */
function isBegun({ amount, currency }: Fee): boolean {
  return amount !== undefined && word(currency) !== undefined
}

function savedFee(fee: Fee): Fee {
  return dropUndefined({
    ...fee,
    what: filled(fee.what),
    whom: filled(fee.whom),
    currency: word(fee.currency),
    from: word(fee.from),
    offer: word(fee.offer),
  })
}

function savedPermission({ name, purpose }: PermissionPurpose): PermissionPurpose {
  return { name: name.trim(), purpose: filled(purpose) }
}

function savedPractices(practices: DataPractices): DataPractices {
  return dropUndefined({
    ...practices,
    hostingCountries: words(practices.hostingCountries),
    collected: (practices.collected ?? []).filter(({ type }) => word(type)).map(savedCollected),
    trackers: (practices.trackers ?? []).filter(({ name }) => word(name)).map(savedTracker),
    ai: practices.ai && { ...practices.ai, description: filled(practices.ai.description) },
    retention: filled(practices.retention),
  })
}

function savedCollected(data: CollectedData): CollectedData {
  return dropUndefined({ ...data, purpose: filled(data.purpose), sharedWith: word(data.sharedWith) })
}

function savedTracker({ name, purpose }: Tracker): Tracker {
  return { name: name.trim(), ...(word(purpose) && { purpose: word(purpose) as string }) }
}

function filled(texts: Texts | undefined): Texts {
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => word(text)))
}

function features(lists: Record<string, string[]> | undefined): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(lists ?? {})
      .map(([tag, lines]) => [tag, lines.filter(word)] as const)
      .filter(([, lines]) => lines.length > 0),
  )
}

function words(list: string[] | undefined): string[] {
  return (list ?? []).map((one) => one.trim()).filter(Boolean)
}

function word(text: string | undefined): string | undefined {
  return text?.trim() || undefined
}

/** The same object without the fields that are undefined: exact optional properties tell those two apart. */
export function dropUndefined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}
