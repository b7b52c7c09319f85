import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Versioned } from '../../../api/http.ts'
import type { OfferSheet } from '../../../api/offerSheets.ts'
import { Problem } from '../../../api/problem.ts'
import { DraftKeeper } from './DraftKeeper.ts'

const sheet = (text: string, version: number): Versioned<OfferSheet> => ({
  etag: `"${version}"`,
  value: {
    programme: 'p',
    programmeName: {},
    status: 'OPEN',
    listing: 'l',
    text,
    certified: 'c',
    inForce: 1,
    changes: [],
    places: [],
    writable: true,
  },
})

describe('What is written of a sheet', () => {
  let stored = sheet('a', 1)
  const wires = {
    save: vi.fn(async (text: string, ifMatch: string) => {
      if (ifMatch !== stored.etag) throw new Problem('stale-version', 409)
      stored = sheet(text, Number(stored.etag.slice(1, -1)) + 1)
      return stored
    }),
    read: async () => stored,
    onSaved: vi.fn(),
  }

  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
    stored = sheet('a', 1)
    wires.save.mockClear()
  })
  afterEach(() => vi.useRealTimers())

  it('is saved once after a pause, over the version that was read', async () => {
    const keeper = new DraftKeeper(stored, wires)
    keeper.write('ab')
    keeper.write('abc')
    await vi.advanceTimersByTimeAsync(1300)
    expect(wires.save.mock.calls).toEqual([['abc', '"1"']])
    expect(keeper.current().kind).toBe('saved')
    expect(localStorage).toHaveLength(0)
  })

  it('is there again after the tab was closed before it was saved', async () => {
    new DraftKeeper(stored, wires).write('unsaved')
    vi.clearAllTimers()
    const again = new DraftKeeper(stored, wires)
    expect(again.text).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(1300)
    expect(stored.value.text).toBe('unsaved')
  })

  it('waits for a choice when another tab has saved something else', async () => {
    const keeper = new DraftKeeper(stored, wires)
    stored = sheet('other', 2)
    keeper.write('mine')
    await vi.advanceTimersByTimeAsync(1300)
    expect(keeper.current()).toMatchObject({ kind: 'conflict', theirs: { value: { text: 'other' } } })
    expect(stored.value.text).toBe('other')
    await keeper.keepMine()
    expect(stored.value.text).toBe('mine')
  })

  it('is not asked about when only the version moved on', async () => {
    const keeper = new DraftKeeper(stored, wires)
    stored = sheet('a', 2)
    keeper.write('mine')
    await vi.advanceTimersByTimeAsync(1300)
    expect(stored).toEqual(sheet('mine', 3))
  })

  it('stays on the device while there is no network', async () => {
    const keeper = new DraftKeeper(stored, wires)
    wires.save.mockRejectedValueOnce(new Problem('offline', 0))
    keeper.write('far away')
    await vi.advanceTimersByTimeAsync(1300)
    expect(keeper.current().kind).toBe('offline')
    expect(new DraftKeeper(stored, wires).text).toBe('far away')
    await keeper.flush()
    expect(stored.value.text).toBe('far away')
  })
})
