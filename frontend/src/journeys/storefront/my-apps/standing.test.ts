import { describe, expect, it } from 'vitest'
import type { LibraryApp } from '../../../lib/library.ts'
import type { Looked, Notice } from '../../../lib/notices.ts'
import { standingOf } from './standing.ts'

const app: LibraryApp = {
  slug: 'a',
  name: 'A',
  organisation: 'O',
  kind: 'ANDROID_PACKAGE',
  version: '1.0',
  addedAt: '2026-11-21T10:00:00Z',
}
const recalled: Notice = { kind: 'RECALLED', severity: 'HIGH', remedy: 'UPDATE', reason: 'It leaked.' }
const looked = (told: Looked['told'], of = ['a']): Looked => ({ at: '2026-11-27T10:00:00Z', of, told })

describe('an app on this device', () => {
  it('is unchecked, and not fine, until the device has asked about it', () => {
    expect(standingOf(app, undefined)).toEqual({ kind: 'unchecked' })
    expect(standingOf(app, looked({}, ['another']))).toEqual({ kind: 'unchecked' })
  })

  it('is fine when the store has nothing to say about it', () => {
    expect(standingOf(app, looked({}))).toEqual({ kind: 'fine' })
  })

  it('has something told about it, with the version on offer and what there is instead', () => {
    const alternatives = [{ slug: 'b', name: { en: 'B' } }]
    const item = { slug: 'a', current: '2.0', versions: [], others: recalled, alternatives }
    expect(standingOf(app, looked({ a: item }))).toEqual({
      kind: 'told',
      notice: recalled,
      current: '2.0',
      alternatives,
    })
  })

  it('is fine to use until its last day when its vendor has declared an end', () => {
    const ending = { lastDay: '2027-01-31', ended: false, reason: 'Done.', successor: { slug: 'b', name: { en: 'B' } } }
    const item = { slug: 'a', current: '1.0', versions: [], others: recalled, alternatives: [], ending }
    expect(standingOf(app, looked({ a: item }))).toEqual({ kind: 'fine', ending })
  })
})
