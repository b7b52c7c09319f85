import type { QueueItem } from '../../../api/reviews.ts'

/** What the reader wants to see of a list; the address holds it. */
export interface Filter {
  words: string
  profile: string
  kind: string
  /** Leaves out what the reader may not take. */
  hideBlocked: boolean
}

export function filterOf(params: URLSearchParams): Filter {
  return {
    words: params.get('q') ?? '',
    profile: params.get('profile') ?? '',
    kind: params.get('kind') ?? '',
    hideBlocked: params.get('hide') === 'blocked',
  }
}

/** The parameters of a filter; what is not set is left out, so that an unfiltered list has a plain address. */
export function paramsOf({ words, profile, kind, hideBlocked }: Filter): Record<string, string> {
  return {
    ...(words !== '' && { q: words }),
    ...(profile !== '' && { profile }),
    ...(kind !== '' && { kind }),
    ...(hideBlocked && { hide: 'blocked' }),
  }
}

export function isFiltering(filter: Filter): boolean {
  return Object.keys(paramsOf(filter)).length > 0
}

/** Every word must occur in the app's, the vendor's or the case's name. */
export function passes({ words, profile, kind, hideBlocked }: Filter, item: QueueItem): boolean {
  const named = [item.listingName, item.releaseVersion, item.organisationName, item.number]
    .join(' ')
    .toLocaleLowerCase()
  return (
    words
      .toLocaleLowerCase()
      .split(/\s+/)
      .every((word) => named.includes(word)) &&
    (profile === '' || item.profile === profile) &&
    (kind === '' || item.kind === kind) &&
    !(hideBlocked && item.blockedReason)
  )
}
