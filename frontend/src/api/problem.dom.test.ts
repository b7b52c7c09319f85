import { i18n } from '@lingui/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import norwegian from '../i18n/nb/problem.json'
import { get, getVersioned, send } from './http.ts'
import { asProblem, type Problem, pointed } from './problem.ts'

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': type, ...headers } })),
  )
}

async function failure(asking: Promise<unknown>): Promise<Problem> {
  return asProblem(await asking.then(() => undefined).catch((thrown) => thrown))
}

afterEach(() => vi.unstubAllGlobals())

describe('a problem from the server', () => {
  it('has the title of its slug when there is a text for it', async () => {
    answer(409, { type: 'https://store.example/problems/stale-version', title: 'Stale version', status: 409 })
    const problem = await failure(get('/x'))
    expect(problem.slug).toBe('stale-version')
    expect(problem.title).toBe('Somebody was faster')
  })

  it('keeps the server’s words when its slug has none', async () => {
    answer(422, {
      type: 'https://store.example/problems/odd',
      title: 'Odd',
      status: 422,
      detail: 'So odd.',
      remedy: 'Even it.',
    })
    const { title, detail, remedy } = await failure(get('/x'))
    expect({ title, detail, remedy }).toEqual({ title: 'Odd', detail: 'So odd.', remedy: 'Even it.' })
  })

  it('points at the fields it is about, with or without the leading #', async () => {
    const errors = [
      { pointer: '/email', code: 'e', detail: 'No @.' },
      { pointer: '#/name/nb', code: 'n', detail: 'Too long.' },
    ]
    answer(400, { type: 'invalid', title: 'Invalid', status: 400, errors })
    const problem = await failure(send('POST', '/x', { body: {} }))
    expect(pointed(problem, '/email')).toBe('No @.')
    expect(pointed(problem, '/name/nb')).toBe('Too long.')
    expect(pointed(problem, '/other')).toBeUndefined()
  })

  describe('whose sentences the reader gets', () => {
    const wrongState = {
      type: '/problems/wrong-state',
      title: 'Not possible in this state',
      status: 409,
      detail: 'A draft cannot be confirmed.',
      errors: [{ pointer: '/a', code: 'required', detail: 'Say why.' }],
    }

    it('are the server’s in English, which know the case', async () => {
      answer(409, wrongState)
      const problem = await failure(get('/x'))
      expect(problem.detail).toBe('A draft cannot be confirmed.')
      expect(problem.errorAt('/a')).toBe('Say why.')
      expect(problem.remedy).toBe('Reload the page to see where it stands.')
    })

    it('are the catalogue’s in another language', async () => {
      answer(409, wrongState)
      i18n.load('nb', norwegian)
      i18n.activate('nb')
      const problem = await failure(get('/x'))
      expect(problem.detail).toBe('Saken kan ha gått videre siden du åpnet den.')
      expect(problem.errorAt('/a')).toBe('Fyll ut dette.')
    })

    it('are the server’s in another language too when the catalogue has none', async () => {
      answer(422, { ...wrongState, type: '/problems/odd' })
      i18n.load('nb', norwegian)
      i18n.activate('nb')
      expect((await failure(get('/x'))).detail).toBe('A draft cannot be confirmed.')
    })
  })

  it('is a fault of ours when the answer is no problem document', async () => {
    vi.stubGlobal(
      'fetch',
      async () => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    )
    expect(await failure(get('/x'))).toMatchObject({ slug: 'internal-error', status: 502 })
  })

  it('is named by its status when it has no type', async () => {
    answer(404, { type: 'about:blank', title: 'Not Found', status: 404 })
    expect((await failure(get('/x'))).slug).toBe('not-found')
  })

  it('is "offline" when nothing answers', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await failure(get('/x'))).toMatchObject({ slug: 'offline', status: 0 })
  })
})

describe('versions', () => {
  it('are read from the ETag and sent back as If-Match', async () => {
    answer(200, { a: 1 }, { etag: '"7"' })
    const { value, etag } = await getVersioned<{ a: number }>('/x')
    await send('PUT', '/x', { body: value, ifMatch: etag })
    const [, request] = vi.mocked(fetch).mock.calls[1]!
    expect(new Headers(request?.headers).get('If-Match')).toBe('"7"')
    expect(request?.body).toBe('{"a":1}')
  })
})

describe('any other thrown thing', () => {
  it('is shown as our fault', () => {
    expect(asProblem(new RangeError('bug')).title).toBe('Something went wrong on our side')
  })
})
