import { describe, expect, it, vi } from 'vitest'
import { addToLibrary, clearLibrary, type LibraryApp, libraryApps, removeFromLibrary, watchLibrary } from './library.ts'

const app = (slug: string, version = '1.0'): LibraryApp => ({
  slug,
  name: slug,
  organisation: 'Nordlys',
  kind: 'WEB_APP',
  version,
  addedAt: '2026-11-21T10:00:00Z',
})

describe('the library of a device', () => {
  it('keeps apps, the newest first', () => {
    addToLibrary(app('first'))
    addToLibrary(app('second'))
    expect(libraryApps().map(({ slug }) => slug)).toEqual(['second', 'first'])
  })

  it('holds an app once, at the version got last', () => {
    addToLibrary(app('one', '1.0'))
    addToLibrary(app('one', '2.0'))
    expect(libraryApps()).toEqual([app('one', '2.0')])
  })

  it('forgets one app and leaves the others', () => {
    addToLibrary(app('stays'))
    addToLibrary(app('goes'))
    removeFromLibrary('goes')
    expect(libraryApps()).toEqual([app('stays')])
  })

  it('leaves out entries that it cannot understand', () => {
    localStorage.setItem('civicstore.library', JSON.stringify([app('good'), { slug: 'half' }, null, 7]))
    expect(libraryApps()).toEqual([app('good')])
  })

  it('is empty when the device holds something else altogether', () => {
    localStorage.setItem('civicstore.library', '{not json')
    expect(libraryApps()).toEqual([])
  })

  it('tells of every change until asked to stop', () => {
    const told = vi.fn()
    const stop = watchLibrary(told)
    addToLibrary(app('one'))
    stop()
    clearLibrary()
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('goes on without storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(() => addToLibrary(app('one'))).not.toThrow()
    expect(libraryApps()).toEqual([])
  })
})
