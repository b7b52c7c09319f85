import { Problem, problemOf } from './problem.ts'

/** A body together with the version it was read at, to be sent back as `If-Match`. */
export interface Versioned<T> {
  value: T
  etag: string
}

interface Sending {
  body?: unknown
  /** The ETag of the version that was shown; the server answers 409 when somebody was faster. */
  ifMatch?: string
  signal?: AbortSignal
  /** Without the session, and kept by the browser until it has changed. */
  anonymous?: boolean
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await ask('GET', path, { ...(signal && { signal }) })
  return (await response.json()) as T
}

export async function getVersioned<T>(path: string, signal?: AbortSignal): Promise<Versioned<T>> {
  const response = await ask('GET', path, { ...(signal && { signal }) })
  return { value: (await response.json()) as T, etag: response.headers.get('etag') ?? '' }
}

/** Reads what is the same for everybody, as nobody: the browser keeps it and asks only whether it has changed. */
export async function getKnown<T>(path: string): Promise<T> {
  const response = await ask('GET', path, { anonymous: true })
  return (await response.json()) as T
}

/** Sends JSON, or a form or file as it is. An answer without a body is `undefined`. */
export async function send<T = void>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  sending: Sending = {},
): Promise<T> {
  const response = await ask(method, path, sending)
  const body = await response.text()
  return (body === '' ? undefined : JSON.parse(body)) as T
}

/** Every request of the pages goes through here. Throws `Problem`, and nothing else. */
export async function ask(
  method: string,
  path: string,
  { body, ifMatch, signal, anonymous = false }: Sending,
): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': document.documentElement.lang })
  const ready = body instanceof Blob || body instanceof FormData
  if (body !== undefined && !ready) headers.set('Content-Type', 'application/json')
  if (ifMatch) headers.set('If-Match', ifMatch)
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: anonymous ? 'omit' : 'same-origin',
      // The entity tag is the version to write over. Parts of a body change without it: members, running uploads.
      cache: anonymous ? 'no-cache' : 'no-store',
      ...(body !== undefined && { body: ready ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Problem('offline', 0)
  }
  if (!response.ok) throw await problemOf(response)
  return response
}
