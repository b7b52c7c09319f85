import { queryOptions } from '@tanstack/react-query'
import { get, send } from './http.ts'

/** What a vendor says about a document. Days are such as `2027-05-31`, or empty. */
export interface DocumentDetails {
  type: string
  title: string
  issuer: string
  scope: string
  issuedOn: string
  expiresOn: string
}

/** A document of an organisation, which can support any of its submissions. */
export interface VaultDocument extends Omit<DocumentDetails, 'issuedOn' | 'expiresOn'> {
  id: string
  issuedOn?: string
  expiresOn?: string
  expired: boolean
  fileName: string
  mediaType: string
  size: number
  sha256: string
  keptAt: string
  /** Ids of the criteria that documents of its type can show. */
  criteria: string[]
  uses: { submission: string; listingSlug: string; releaseVersion: string; status: string }[]
}

function path(slug: string): string {
  return `/api/v1/organisations/${encodeURIComponent(slug)}/documents`
}

export function documentsQuery(slug: string) {
  return queryOptions({
    queryKey: ['organisations', 'documents', slug],
    queryFn: ({ signal }) => get<VaultDocument[]>(path(slug), signal),
  })
}

export function addDocument(slug: string, file: File, details: DocumentDetails): Promise<VaultDocument> {
  const form = new FormData()
  for (const [name, value] of Object.entries(details)) form.set(name, value)
  form.set('file', file)
  return send('POST', path(slug), { body: form })
}

export function describeDocument(slug: string, id: string, details: DocumentDetails): Promise<VaultDocument> {
  return send('PUT', `${path(slug)}/${encodeURIComponent(id)}`, { body: details })
}

export function removeDocument(slug: string, id: string): Promise<void> {
  return send('DELETE', `${path(slug)}/${encodeURIComponent(id)}`)
}

/** Where the document itself is. */
export function documentAddress(slug: string, id: string): string {
  return `${path(slug)}/${encodeURIComponent(id)}/content`
}

export function attachDocument(submission: string, document: string): Promise<void> {
  return send('POST', `/api/v1/submissions/${encodeURIComponent(submission)}/documents`, { body: { document } })
}

/** Keeps an evidence document of a submission among those of its organisation. */
export function keepDocument(submission: string, evidence: string, details: DocumentDetails): Promise<VaultDocument> {
  return send(
    'POST',
    `/api/v1/submissions/${encodeURIComponent(submission)}/evidence/${encodeURIComponent(evidence)}/keeping`,
    { body: details },
  )
}
