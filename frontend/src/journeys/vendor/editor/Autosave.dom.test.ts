import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../../api/problem.ts'
import type { DraftContent, Submission } from '../../../api/submissions.ts'
import { recall } from '../../../lib/device.ts'
import { Autosave } from './Autosave.ts'
import { contentOf } from './draft.ts'

const submission = (version: number, name: string, more: Partial<Submission> = {}): Submission =>
  ({
    id: 'a',
    version,
    releaseVersion: '1.0.0',
    kind: 'WEB_APP',
    profile: 'base',
    declaration: { name: { nb: name } },
    releaseNotes: {},
    updatedAt: '2026-11-21T10:00:00Z',
    updatedBy: 'Kari Moen',
    ...more,
  }) as Submission

/** A server that behaves: it saves over the version that it has, and answers 409 to any other. */
function server(first: Submission) {
  const store = { now: first, saves: 0, fail: undefined as Problem | undefined }
  const save = async (content: DraftContent, ifMatch: string) => {
    if (store.fail) throw store.fail
    if (ifMatch !== `"${store.now.version}"`) throw new Problem('stale-version', 409)
    store.saves++
    store.now = { ...store.now, ...content, version: store.now.version + 1 }
    return store.now
  }
  return { store, save, read: async () => store.now, onSaved: () => undefined }
}

const named = (draft: Autosave, name: string): DraftContent => ({
  ...draft.current().content,
  declaration: { name: { nb: name } },
})

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a draft that is written', () => {
  it('is saved once after a pause, and forgotten on the device when it is', async () => {
    const there = server(submission(1, ''))
    const draft = new Autosave(there.store.now, there)
    draft.change(named(draft, 'J'))
    draft.change(named(draft, 'Jobbkompasset'))
    expect(draft.current().state.kind).toBe('waiting')
    expect(recall('draft.a')).toBeDefined()
    await vi.runAllTimersAsync()
    expect(there.store.saves).toBe(1)
    expect(there.store.now.declaration.name).toEqual({ nb: 'Jobbkompasset' })
    expect(draft.current().state.kind).toBe('saved')
    expect(recall('draft.a')).toBeUndefined()
  })

  it('is saved again when more was written during the save', async () => {
    const there = server(submission(1, ''))
    const draft = new Autosave(there.store.now, there)
    draft.change(named(draft, 'one'))
    const saving = draft.flush()
    draft.change(named(draft, 'two'))
    await saving
    expect(draft.current().state.kind).toBe('waiting')
    await vi.runAllTimersAsync()
    expect(there.store.now.declaration.name).toEqual({ nb: 'two' })
  })

  it('stays on the device while there is no network, and goes out when it is back', async () => {
    const there = server(submission(1, ''))
    there.store.fail = new Problem('offline', 0)
    const draft = new Autosave(there.store.now, there)
    draft.change(named(draft, 'written offline'))
    await vi.runAllTimersAsync()
    expect(draft.current().state.kind).toBe('offline')
    const reloaded = new Autosave(there.store.now, there)
    expect(reloaded.current().content.declaration.name).toEqual({ nb: 'written offline' })
    there.store.fail = undefined
    await reloaded.flush()
    expect(there.store.now.declaration.name).toEqual({ nb: 'written offline' })
  })

  it('keeps the words when the server refuses them, and tries again after a change', async () => {
    const there = server(submission(1, ''))
    there.store.fail = new Problem('invalid-input', 400)
    const draft = new Autosave(there.store.now, there)
    draft.change(named(draft, 'too long'))
    await vi.runAllTimersAsync()
    expect(draft.current()).toMatchObject({
      state: { kind: 'refused', problem: { slug: 'invalid-input' } },
      content: { declaration: { name: { nb: 'too long' } } },
    })
    there.store.fail = undefined
    draft.change(named(draft, 'short'))
    await vi.runAllTimersAsync()
    expect(there.store.now.declaration.name).toEqual({ nb: 'short' })
  })
})

describe('a draft that somebody else has saved meanwhile', () => {
  async function conflict() {
    const there = server(submission(1, 'before'))
    const draft = new Autosave(there.store.now, there)
    there.store.now = submission(2, 'theirs')
    draft.change(named(draft, 'mine'))
    await vi.runAllTimersAsync()
    expect(draft.current().state).toEqual({ kind: 'conflict', theirs: there.store.now })
    expect(there.store.now.declaration.name).toEqual({ nb: 'theirs' })
    return { there, draft }
  }

  it('waits for a choice and saves nothing meanwhile', async () => {
    const { there, draft } = await conflict()
    draft.change(named(draft, 'still mine'))
    await vi.runAllTimersAsync()
    expect(there.store.saves).toBe(0)
    expect(draft.current().state.kind).toBe('conflict')
  })

  it('is overwritten when the reader keeps the own version', async () => {
    const { there, draft } = await conflict()
    await draft.keepMine()
    expect(there.store.now).toMatchObject({ version: 3, declaration: { name: { nb: 'mine' } } })
    expect(draft.current().state.kind).toBe('saved')
  })

  it('replaces the own version when the reader takes theirs', async () => {
    const { draft } = await conflict()
    draft.takeTheirs()
    expect(draft.current().content).toEqual(contentOf(submission(2, 'theirs')))
    expect(recall('draft.a')).toBeUndefined()
  })

  it('asks nothing when the other change touched no words, such as a file that was added', async () => {
    const there = server(submission(1, 'before'))
    const draft = new Autosave(there.store.now, there)
    there.store.now = submission(2, 'before')
    draft.change(named(draft, 'mine'))
    await vi.runAllTimersAsync()
    expect(there.store.now).toMatchObject({ version: 3, declaration: { name: { nb: 'mine' } } })
  })

  it('asks after a reload too, when the words on the device are older than the saved version', () => {
    const there = server(submission(1, 'before'))
    const draft = new Autosave(there.store.now, there)
    draft.change(named(draft, 'mine'))
    draft.stop()
    const theirs = submission(2, 'theirs')
    const reloaded = new Autosave(theirs, there)
    expect(reloaded.current().state).toEqual({ kind: 'conflict', theirs })
  })
})
