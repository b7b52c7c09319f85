import { Upload as TusUpload } from 'tus-js-client'
import { Problem, problemOf } from './problem.ts'

/** What a file is for. */
export interface UploadTarget {
  submission: string
  purpose: 'artifact' | 'evidence' | 'screenshot'
  evidenceType?: string
}

export interface UploadEvents {
  onProgress(sent: number): void
  onDone(): void
  onProblem(problem: Problem): void
}

/** A running upload. Pausing keeps what has arrived; giving up throws it away. */
export interface RunningUpload {
  start(): void
  pause(): void
  giveUp(): void
}

const PIECE = 16 * 1024 * 1024

/**
 * A file on its way in resumable pieces (tus 1.0.0). Lost connections are tried again by themselves. With the id of an
 * upload that was begun before, also in another browser, it goes on where that one stopped: the file must be the same.
 */
export function newUpload(file: File, target: UploadTarget, events: UploadEvents, begun?: string): RunningUpload {
  const upload = new TusUpload(file, {
    endpoint: '/api/v1/uploads',
    uploadUrl: begun === undefined ? null : `/api/v1/uploads/${encodeURIComponent(begun)}`,
    chunkSize: PIECE,
    retryDelays: [0, 1000, 3000, 10_000, 30_000],
    storeFingerprintForResuming: false,
    metadata: {
      submission: target.submission,
      purpose: target.purpose,
      ...(target.evidenceType && { evidenceType: target.evidenceType }),
      filename: file.name,
      filetype: file.type,
    },
    onProgress: (sent) => events.onProgress(sent),
    onSuccess: () => events.onDone(),
    onError: async (error) => events.onProblem(await problemIn(error)),
  })
  return {
    start: () => upload.start(),
    pause: () => void upload.abort(),
    giveUp: () => void upload.abort(true).catch(() => undefined),
  }
}

/** Throws away what has arrived of an upload that no page is sending any more. */
export async function giveUpUpload(id: string): Promise<void> {
  try {
    await TusUpload.terminate(`/api/v1/uploads/${encodeURIComponent(id)}`, { retryDelays: [0, 1000] })
  } catch (thrown) {
    throw await problemIn(thrown)
  }
}

/** The problem document that the server answered, or that there was no answer. */
async function problemIn(error: unknown): Promise<Problem> {
  const answer = (error as { originalResponse?: TusAnswer | null }).originalResponse
  if (!answer?.getStatus()) return new Problem('offline', 0)
  const headers = new Headers({ 'content-type': answer.getHeader('content-type') ?? '' })
  return problemOf(new Response(answer.getBody() || null, { status: answer.getStatus(), headers }))
}

interface TusAnswer {
  getStatus(): number
  getHeader(name: string): string | undefined
  getBody(): string
}
