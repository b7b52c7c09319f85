import { i18n, language, text } from '../i18n/i18n.ts'
import type { MessageId } from '../i18n/messages.ts'
import type { ProblemBody } from './types.ts'

export interface PointedError {
  /** RFC 6901, as the server gave it. */
  pointer: string
  code: string
  detail: string
}

/** Codes whose English words come from the validation library and name no field; the catalogue says them better. */
const BARE = new Set(['not-blank', 'not-null', 'not-empty', 'size', 'email', 'pattern'])

/**
 * What went wrong with a request (RFC 9457). The server speaks English and knows the case at hand; the catalogues speak
 * every language and know the kind of problem. So an English reader gets the server's sentences, everybody else the
 * catalogue's, and either gets the other's where there is none. `offline` is the slug of no answer at all.
 */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly slug: string,
    readonly status: number,
    private readonly body: Partial<ProblemBody> = {},
  ) {
    super(body.title ?? slug)
  }

  get title(): string {
    return known(`problem.${this.slug}.title`) ?? this.body.title ?? text('problem.internal-error.title')
  }

  get detail(): string | undefined {
    return chosen(this.body.detail, `problem.${this.slug}.detail`)
  }

  get remedy(): string | undefined {
    return chosen(this.body.remedy, `problem.${this.slug}.remedy`)
  }

  /** The number for support. */
  get reference(): string | undefined {
    return this.body.requestId
  }

  get errors(): PointedError[] {
    return (this.body.errors ?? []).map(({ pointer, code, detail }) => ({
      pointer,
      code,
      detail: (BARE.has(code) ? known(`problem.code.${code}`) : chosen(detail, `problem.code.${code}`)) ?? detail,
    }))
  }

  /** The sentence for one field, if the problem is about it. */
  errorAt(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer.replace(/^#/, '') === pointer)?.detail
  }
}

/** The problem that an answer holds; an answer without a problem document is a fault of ours. */
export async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false
  const body = isProblem ? ((await response.json().catch(() => ({}))) as Partial<ProblemBody>) : {}
  const slug = body.type?.split('/').pop()
  return new Problem(slug && slug !== 'about:blank' ? slug : slugOfStatus(response.status), response.status, body)
}

/** Any thrown thing as a problem, so that a page has one way to show failure. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem('internal-error', 0)
}

function slugOfStatus(status: number): string {
  switch (status) {
    case 401:
      return 'sign-in-required'
    case 403:
      return 'forbidden'
    case 404:
      return 'not-found'
    case 409:
    case 412:
      return 'stale-version'
    case 413:
      return 'too-large'
    case 429:
      return 'too-many-requests'
    default:
      return 'internal-error'
  }
}

function chosen(server: string | undefined, key: string): string | undefined {
  return language() === 'en' ? (server ?? known(key)) : (known(key) ?? server)
}

/** The text of a key that may not exist. */
function known(key: string): string | undefined {
  return i18n.messages[key] === undefined ? undefined : text(key as MessageId)
}

/** The sentence about one field of a failed request; nothing when it did not fail, or failed for another reason. */
export function pointed(thrown: unknown, pointer: string): string | undefined {
  return thrown instanceof Problem ? thrown.errorAt(pointer) : undefined
}
