import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'
import type { Texts } from './types.ts'

/** A text for certifiers to begin with. */
export interface CannedText {
  id: string
  /** What it is about; empty for any criterion. */
  criterion: string
  title: string
  texts: Texts
  version: number
}

export interface CannedTexts {
  items: CannedText[]
}

export type Wording = Pick<CannedText, 'criterion' | 'title' | 'texts'>

const PATH = '/api/v1/canned-texts'

export const cannedTextsQuery = queryOptions({
  queryKey: ['canned-texts'],
  queryFn: ({ signal }) => get<CannedTexts>(PATH, signal),
  staleTime: 60_000,
})

export function addCannedText(wording: Wording): Promise<CannedTexts> {
  return send('POST', PATH, { body: wording })
}

/** Fails with 409 when somebody has changed it since it was shown. */
export function changeCannedText(id: string, wording: Wording, version: number): Promise<CannedTexts> {
  return send('PUT', `${PATH}/${encodeURIComponent(id)}`, { body: { ...wording, version } })
}

export function removeCannedText(id: string): Promise<void> {
  return send('DELETE', `${PATH}/${encodeURIComponent(id)}`)
}
