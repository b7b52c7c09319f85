import type { Versioned } from '../../../api/http.ts'
import type { OfferSheet } from '../../../api/offerSheets.ts'
import { asProblem, type Problem } from '../../../api/problem.ts'
import { forget, recall, remember } from '../../../lib/device.ts'

export type KeepState =
  | { kind: 'saved'; at?: string }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** Kept on this device until the network is back. */
  | { kind: 'offline' }
  | { kind: 'refused'; problem: Problem }
  /** Somebody else saved in between; the two texts wait for a choice. */
  | { kind: 'conflict'; theirs: Versioned<OfferSheet> }

interface Wires {
  save(text: string, ifMatch: string): Promise<Versioned<OfferSheet>>
  read(): Promise<Versioned<OfferSheet>>
  onSaved(sheet: Versioned<OfferSheet>): void
}

const PAUSE_MS = 1200

interface Kept {
  etag: string
  text: string
}

/**
 * Saves the text of a sheet while it is written, right or wrong: one save at a time, over the version that was read. What is
 * not saved yet is also kept on the device, so that neither a closed tab nor a lost connection costs a word.
 */
export class DraftKeeper {
  private state: KeepState
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()
  private written: string
  private readonly key: string

  constructor(
    private base: Versioned<OfferSheet>,
    private readonly wires: Wires,
  ) {
    this.key = `offers.${base.value.programme}.${base.value.listing}`
    const kept = recall(this.key) as Kept | undefined
    const unsaved = kept && kept.text !== base.value.text ? kept : undefined
    this.written = unsaved?.text ?? base.value.text
    this.state = !unsaved
      ? { kind: 'saved' }
      : unsaved.etag === base.etag
        ? { kind: 'waiting' }
        : { kind: 'conflict', theirs: base }
    if (this.state.kind === 'waiting') this.plan()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly current = (): KeepState => this.state

  /** What was written last, saved or not. */
  get text(): string {
    return this.written
  }

  get etag(): string {
    return this.base.etag
  }

  write(text: string): void {
    if (text === this.written) return
    this.written = text
    remember(this.key, { etag: this.base.etag, text })
    if (this.state.kind === 'conflict' || this.state.kind === 'saving') return
    this.show({ kind: 'waiting' })
    this.plan()
  }

  /** Saves what waits, now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    if (['waiting', 'offline', 'refused'].includes(this.state.kind)) await this.save()
  }

  /** After something else has changed the sheet: it was handed in, or taken back. */
  replace(sheet: Versioned<OfferSheet>): void {
    clearTimeout(this.timer)
    forget(this.key)
    this.base = sheet
    this.written = sheet.value.text
    this.show({ kind: 'saved' })
  }

  /** Ends a conflict by saving over the other text. */
  async keepMine(): Promise<void> {
    if (this.state.kind !== 'conflict') return
    this.base = this.state.theirs
    await this.save()
  }

  /** Ends a conflict by giving up what was written here. */
  takeTheirs(): void {
    if (this.state.kind === 'conflict') this.replace(this.state.theirs)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private plan(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), PAUSE_MS)
  }

  private async save(): Promise<void> {
    const sent = this.written
    this.show({ kind: 'saving' })
    try {
      const saved = await this.wires.save(sent, this.base.etag)
      this.base = saved
      const more = this.written !== sent
      if (more) remember(this.key, { etag: saved.etag, text: this.written })
      else forget(this.key)
      this.show(
        more ? { kind: 'waiting' } : { kind: 'saved', ...(saved.value.draftedAt && { at: saved.value.draftedAt }) },
      )
      if (more) this.plan()
      this.wires.onSaved(saved)
    } catch (thrown) {
      await this.failed(asProblem(thrown))
    }
  }

  private async failed(problem: Problem): Promise<void> {
    if (problem.slug === 'offline') return this.show({ kind: 'offline' })
    if (problem.slug !== 'stale-version') return this.show({ kind: 'refused', problem })
    try {
      const theirs = await this.wires.read()
      const unwritten = theirs.value.text === this.base.value.text && theirs.etag !== this.base.etag
      if (!unwritten) return this.show({ kind: 'conflict', theirs })
      // The version moved on for another reason, such as counted places: nobody has to choose.
      this.base = theirs
      await this.save()
    } catch (thrown) {
      await this.failed(asProblem(thrown))
    }
  }

  private show(state: KeepState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
