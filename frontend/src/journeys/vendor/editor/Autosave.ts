import { asProblem, type Problem } from '../../../api/problem.ts'
import { type DraftContent, type Submission, tagOf } from '../../../api/submissions.ts'
import { forget, recall, remember } from '../../../lib/device.ts'
import { contentOf, forSaving, sameContent } from './draft.ts'

export type SaveState =
  | { kind: 'saved'; at?: Date }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Kept on this device until the network is back. */
  | { kind: 'offline' }
  /** The server will not take it as it is, or it failed on our side. */
  | { kind: 'refused'; problem: Problem }
  /** Somebody else saved in between; the two versions wait for a choice. */
  | { kind: 'conflict'; theirs: Submission }

export interface Snapshot {
  content: DraftContent
  state: SaveState
}

interface Wires {
  save(content: DraftContent, ifMatch: string): Promise<Submission>
  read(): Promise<Submission>
  /** Told of every version of the submission that the server has confirmed. */
  onSaved(submission: Submission): void
}

/** Long enough for a sentence, short enough to lose none. */
const PAUSE_MS = 1200

interface Kept {
  version: number
  content: DraftContent
}

/**
 * Saves a draft while it is written: one save at a time, over the version that was read. What is not saved yet is also
 * kept on the device, so that neither a closed tab nor a lost connection costs a word.
 */
export class Autosave {
  private snapshot: Snapshot
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    private base: Submission,
    private readonly wires: Wires,
  ) {
    const kept = recall(this.key) as Kept | undefined
    const unsaved = kept && !sameContent(kept.content, contentOf(base)) ? kept : undefined
    this.snapshot = {
      content: unsaved?.content ?? contentOf(base),
      state: !unsaved
        ? { kind: 'saved' }
        : unsaved.version === base.version
          ? { kind: 'waiting' }
          : { kind: 'conflict', theirs: base },
    }
    if (this.snapshot.state.kind === 'waiting') this.plan()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly current = (): Snapshot => this.snapshot

  change(content: DraftContent): void {
    const { state } = this.snapshot
    remember(this.key, { version: this.base.version, content })
    const held = state.kind === 'conflict' || state.kind === 'saving'
    this.show({ content, state: held ? state : { kind: 'waiting' } })
    if (!held) this.plan()
  }

  /** Saves what waits, now: before leaving a step, or when the network is back. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const { kind } = this.snapshot.state
    if (kind === 'waiting' || kind === 'offline' || kind === 'refused') await this.save()
  }

  /** Takes a newer version that carries the same words: files were added, nothing was written. */
  adopt(newer: Submission): void {
    if (newer.version > this.base.version && sameContent(contentOf(newer), contentOf(this.base))) this.base = newer
  }

  /** Replaces what is on the page, after an import. */
  replace(newer: Submission): void {
    clearTimeout(this.timer)
    forget(this.key)
    this.base = newer
    this.show({ content: contentOf(newer), state: { kind: 'saved' } })
  }

  /** Ends a conflict by saving over the other version. */
  async keepMine(): Promise<void> {
    const { state } = this.snapshot
    if (state.kind !== 'conflict') return
    this.base = state.theirs
    await this.save()
  }

  /** Ends a conflict by giving up what was written here. */
  takeTheirs(): void {
    const { state } = this.snapshot
    if (state.kind === 'conflict') this.replace(state.theirs)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private get key(): string {
    return `draft.${this.base.id}`
  }

  private plan(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), PAUSE_MS)
  }

  private async save(): Promise<void> {
    const { content } = this.snapshot
    this.show({ content, state: { kind: 'saving' } })
    try {
      this.confirmed(await this.wires.save(forSaving(content), tagOf(this.base)), content)
    } catch (thrown) {
      await this.failed(asProblem(thrown))
    }
  }

  private confirmed(saved: Submission, sent: DraftContent): void {
    this.base = saved
    const { content } = this.snapshot
    const more = content !== sent
    if (more) remember(this.key, { version: saved.version, content })
    else forget(this.key)
    this.show({ content, state: more ? { kind: 'waiting' } : { kind: 'saved', at: new Date(saved.updatedAt) } })
    if (more) this.plan()
    this.wires.onSaved(saved)
  }

  private async failed(problem: Problem): Promise<void> {
    const { content } = this.snapshot
    if (problem.slug === 'offline') return this.show({ content, state: { kind: 'offline' } })
    if (problem.slug !== 'stale-version') return this.show({ content, state: { kind: 'refused', problem } })
    try {
      await this.meet(await this.wires.read())
    } catch (thrown) {
      await this.failed(asProblem(thrown))
    }
  }

  /** The version moved on. When nobody has written meanwhile there is nothing to ask. */
  private async meet(theirs: Submission): Promise<void> {
    const unwritten = sameContent(contentOf(theirs), contentOf(this.base))
    const moved = theirs.version !== this.base.version
    if (!unwritten || !moved) return this.show({ ...this.snapshot, state: { kind: 'conflict', theirs } })
    this.base = theirs
    await this.save()
  }

  private show(snapshot: Snapshot): void {
    this.snapshot = snapshot
    for (const listener of this.listeners) listener()
  }
}
