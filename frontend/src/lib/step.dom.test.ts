import { beforeEach, describe, expect, it } from 'vitest'
import { type Changes, exchange, type Merged } from './exchange.ts'
import { addToLibrary, clearLibrary, type LibraryApp, libraryApps, removeFromLibrary } from './library.ts'
import { beginStep, endStep, step } from './step.ts'

const app = (slug: string, addedAt = '2026-11-21T10:00:00Z'): LibraryApp => ({
  slug,
  name: slug,
  organisation: 'Nordlys',
  kind: 'ANDROID_PACKAGE',
  version: '1.0',
  addedAt,
})
const slugs = () => libraryApps().map(({ slug }) => slug)

/** The store, as far as a device can tell: it answers with a list and remembers what it was sent. */
function store(...apps: LibraryApp[]) {
  const heard: Changes[] = []
  const send = async (changes: Changes): Promise<Merged> => {
    heard.push(changes)
    return { apps, unknown: [] }
  }
  return { heard, send }
}

describe('A device whose list is its own', () => {
  it('notes nothing and tells nobody', async () => {
    addToLibrary(app('one'))
    removeFromLibrary('one')
    const { heard, send } = store()
    await exchange(send)
    expect(step()).toBeUndefined()
    expect(heard).toEqual([])
  })
})

describe('A device that is in step', () => {
  let began = 0

  beforeEach(() => {
    began = Date.now()
    addToLibrary(app('here'))
    beginStep('kari', 'list-1', libraryApps())
  })

  it('brings all that it has, as changed now, so that an old removal elsewhere does not take it', async () => {
    const { heard, send } = store()
    await exchange(send)
    expect(heard[0]?.changes).toMatchObject([{ slug: 'here', version: '1.0', removed: false }])
    expect(Date.parse(heard[0]?.changes[0]?.changedAt ?? '')).toBeGreaterThanOrEqual(began)
  })

  it('takes over the list, has nothing more to tell, and does not take that for changes of its own', async () => {
    const { heard, send } = store(app('elsewhere'))
    await exchange(send)
    expect(slugs()).toEqual(['elsewhere'])
    expect(step()).toMatchObject({ waiting: {}, at: expect.any(String) })
    await exchange(send)
    expect(heard[1]?.changes).toEqual([])
  })

  it('tells what was got and what was removed since', async () => {
    const { heard, send } = store(app('here'), app('gone'))
    await exchange(send)
    addToLibrary(app('new'))
    removeFromLibrary('gone')
    await exchange(send)
    expect(heard[1]?.changes.map(({ slug, removed }) => [slug, removed])).toEqual([
      ['new', false],
      ['gone', true],
    ])
  })

  it('keeps what has changed while the store was answering, for the next time', async () => {
    const { send } = store(app('here'), app('gone'))
    await exchange(send)
    await exchange(async (changes) => {
      addToLibrary(app('meanwhile', '2026-11-22T10:00:00Z'))
      removeFromLibrary('gone')
      return send(changes)
    })
    expect(slugs()).toEqual(['meanwhile', 'here'])
    expect(Object.keys(step()?.waiting ?? {})).toEqual(['meanwhile', 'gone'])
  })

  it('changes nothing when the store cannot be reached, and catches up later', async () => {
    addToLibrary(app('offline'))
    await expect(exchange(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
    expect(slugs()).toEqual(['offline', 'here'])
    const { heard, send } = store(app('offline'), app('here'))
    await exchange(send)
    expect(heard[0]?.changes.map(({ slug }) => slug).sort()).toEqual(['here', 'offline'])
  })

  it('keeps an app that the store has never published', async () => {
    await exchange(async () => ({ apps: [app('elsewhere')], unknown: ['here'] }))
    expect(slugs().sort()).toEqual(['elsewhere', 'here'])
    await exchange(store(app('elsewhere')).send)
    expect(slugs().sort()).toEqual(['elsewhere', 'here'])
    removeFromLibrary('here')
    await exchange(store(app('elsewhere')).send)
    expect(slugs()).toEqual(['elsewhere'])
  })

  it('takes over nothing when it was taken out of step meanwhile', async () => {
    const { send } = store(app('elsewhere'))
    await exchange(async (changes) => {
      endStep()
      return send(changes)
    })
    expect(slugs()).toEqual(['here'])
  })

  it('clears its own list without taking anything from other devices', async () => {
    clearLibrary()
    const { heard, send } = store()
    await exchange(send)
    expect(slugs()).toEqual([])
    expect(heard).toEqual([])
  })
})
