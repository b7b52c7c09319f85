import type { Problem } from '../../../api/problem.ts'
import type { OpenUpload } from '../../../api/submissions.ts'
import type { RunningUpload, UploadEvents, UploadTarget } from '../../../api/uploads.ts'

export type UploadState = 'running' | 'paused' | 'refused' | 'done'

/** A file on its way, as the page shows it. */
export interface FileOnItsWay {
  key: number
  target: UploadTarget
  name: string
  size: number
  sent: number
  state: UploadState
  problem?: Problem
}

export type StartUpload = (file: File, target: UploadTarget, events: UploadEvents, begun?: string) => RunningUpload

interface Entry {
  shown: FileOnItsWay
  running: RunningUpload
}

/** The files that this page is sending. They go on while the reader is on another step. */
export class Uploads {
  private entries: Entry[] = []
  private shown: readonly FileOnItsWay[] = []
  private next = 1
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly start: StartUpload,
    /** A file has arrived whole, or was given up: the submission has changed. */
    private readonly onChanged: () => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly current = (): readonly FileOnItsWay[] => this.shown

  /** Sends a file; one that was begun before, here or in another browser, goes on where it stopped. */
  add(file: File, target: UploadTarget, begunBefore: readonly OpenUpload[]): void {
    const key = this.next++
    const begun = begunBefore.find((one) => isSame(one, file, target))
    const running = this.start(
      file,
      target,
      {
        onProgress: (sent) => this.update(key, { sent }),
        onProblem: (problem) => this.update(key, { state: problem.slug === 'offline' ? 'paused' : 'refused', problem }),
        onDone: () => {
          this.update(key, { state: 'done', sent: file.size })
          this.remove(key)
          this.onChanged()
        },
      },
      begun?.uploadId,
    )
    const shown: FileOnItsWay = { key, target, name: file.name, size: file.size, sent: 0, state: 'running' }
    this.entries = [...this.entries, { shown, running }]
    this.tell()
    running.start()
  }

  pause(key: number): void {
    this.find(key)?.running.pause()
    this.update(key, { state: 'paused' })
  }

  resume(key: number): void {
    const entry = this.find(key)
    if (!entry) return
    const { problem: _, ...shown } = entry.shown
    this.replace(key, { ...entry, shown: { ...shown, state: 'running' } })
    entry.running.start()
  }

  giveUp(key: number): void {
    this.find(key)?.running.giveUp()
    this.remove(key)
    this.onChanged()
  }

  /** Leaving the page stops sending and throws nothing away. */
  stop(): void {
    for (const { running, shown } of this.entries) if (shown.state === 'running') running.pause()
  }

  private find(key: number): Entry | undefined {
    return this.entries.find(({ shown }) => shown.key === key)
  }

  private update(key: number, change: Partial<FileOnItsWay>): void {
    const entry = this.find(key)
    if (entry) this.replace(key, { ...entry, shown: { ...entry.shown, ...change } })
  }

  private replace(key: number, entry: Entry): void {
    this.entries = this.entries.map((one) => (one.shown.key === key ? entry : one))
    this.tell()
  }

  private remove(key: number): void {
    this.entries = this.entries.filter(({ shown }) => shown.key !== key)
    this.tell()
  }

  private tell(): void {
    this.shown = this.entries.map(({ shown }) => shown)
    for (const listener of this.listeners) listener()
  }
}

/** The uploads that the server waits for and this page is not sending: begun in another browser, or before a reload. */
export function interrupted(open: readonly OpenUpload[], sending: readonly FileOnItsWay[]): OpenUpload[] {
  return open.filter((one) => !sending.some((file) => isSame(one, file, file.target)))
}

function isSame(open: OpenUpload, file: { name: string; size: number }, target: UploadTarget): boolean {
  return (
    open.fileName === file.name &&
    open.size === file.size &&
    open.purpose.toLowerCase() === target.purpose &&
    (open.type ?? undefined) === target.evidenceType
  )
}
