import { describe, expect, it, vi } from 'vitest'
import type { LibraryApp } from './library.ts'
import { type ListingNotices, lookAgain, looked, type Notice, noticeOf, pressing } from './notices.ts'

const app = (slug: string, change: Partial<LibraryApp> = {}): LibraryApp => ({
  slug,
  name: slug,
  organisation: 'Nordlys',
  kind: 'ANDROID_PACKAGE',
  version: '1.0',
  addedAt: '2026-11-21T10:00:00Z',
  ...change,
})
const update: Notice = { kind: 'UPDATE', severity: 'LOW', remedy: 'UPDATE' }
const paused: Notice = { kind: 'PAUSED', severity: 'MEDIUM', remedy: 'WAIT', reason: 'It leaked.' }
const listing = (slug: string, change: Partial<ListingNotices> = {}): ListingNotices => ({
  slug,
  versions: [],
  others: update,
  alternatives: [],
  ...change,
})
const told = (item: ListingNotices) => ({ at: '', of: [item.slug], told: { [item.slug]: item } })

describe('Looking for notices', () => {
  it('asks nothing on a device without apps', async () => {
    const fetched = vi.fn()
    await lookAgain([], fetched)
    expect(fetched).not.toHaveBeenCalled()
  })

  it('asks by a day alone, the one before the oldest app was got', async () => {
    const fetched = vi.fn(async () => ({ items: [] }))
    await lookAgain([app('new'), app('old', { addedAt: '2026-03-02T00:30:00Z' })], fetched)
    expect(fetched.mock.calls).toEqual([['2026-03-01', '']])
  })

  it('asks from the last look on, but further back for an app that was not there then', async () => {
    const fetched = vi.fn(async () => ({ items: [] }))
    await lookAgain([app('one')], fetched)
    await lookAgain([app('one')], fetched)
    await lookAgain([app('one'), app('two', { addedAt: '2026-02-11T10:00:00Z' })], fetched)
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    expect(fetched.mock.calls.slice(1)).toEqual([
      [yesterday, ''],
      ['2026-02-10', ''],
    ])
  })

  it('keeps what is about its own apps, page after page, and nothing about others', async () => {
    const pages = [{ items: [listing('other'), listing('one')], next: 'one' }, { items: [listing('two')] }]
    await lookAgain([app('one'), app('two')], async (_since, after) => pages[after === '' ? 0 : 1]!)
    expect(Object.keys(looked()?.told ?? {})).toEqual(['one', 'two'])
  })

  it('remembers what it knew when nothing new was said, and forgets it with the app', async () => {
    await lookAgain([app('one')], async () => ({ items: [listing('one', { others: paused })] }))
    await lookAgain([app('one')], async () => ({ items: [] }))
    expect(noticeOf(app('one'), looked())).toEqual(paused)
    await lookAgain([app('two')], async () => ({ items: [] }))
    expect(looked()?.told).toEqual({})
  })

  it('keeps what it knew when the store cannot be reached', async () => {
    await lookAgain([app('one')], async () => ({ items: [listing('one', { others: paused })] }))
    await expect(lookAgain([app('one')], () => Promise.reject(new Error('gone')))).rejects.toThrow()
    expect(noticeOf(app('one'), looked())).toEqual(paused)
  })
})

describe('The notice of an app', () => {
  it('is none for the version on offer', () => {
    expect(noticeOf(app('one'), told(listing('one', { current: '1.0' })))).toBeUndefined()
  })

  it('is the one of its version, else the one for all others', () => {
    const item = listing('one', { current: '2.0', versions: [{ version: '1.0', notice: paused }] })
    expect(noticeOf(app('one'), told(item))).toEqual(paused)
    expect(noticeOf(app('one', { version: '0.9' }), told(item))).toEqual(update)
  })

  it('is none for a web app while any version is on offer, since that is the one that opens', () => {
    const web = app('one', { kind: 'WEB_APP' })
    const versions = [{ version: '1.0', notice: paused }]
    expect(noticeOf(web, told(listing('one', { current: '2.0', versions })))).toBeUndefined()
    expect(noticeOf(web, told(listing('one', { versions })))).toEqual(paused)
  })

  it('counts as pressing unless it can wait', () => {
    const now = { at: '', of: [], told: { one: listing('one'), two: listing('two', { others: paused }) } }
    expect(pressing([app('one'), app('two'), app('three')], now)).toBe(1)
  })
})
