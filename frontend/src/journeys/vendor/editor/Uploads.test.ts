import { describe, expect, it } from 'vitest'
import { Problem } from '../../../api/problem.ts'
import type { OpenUpload } from '../../../api/submissions.ts'
import type { UploadEvents } from '../../../api/uploads.ts'
import { interrupted, Uploads } from './Uploads.ts'

const APK = new File(['0123456789'], 'app.apk')
const TARGET = { submission: 's', purpose: 'artifact' as const }
const OPEN: OpenUpload = {
  uploadId: 'u1',
  purpose: 'ARTIFACT',
  fileName: 'app.apk',
  size: 10,
  startedAt: '2026-11-21T10:00:00Z',
  expiresAt: '2026-11-28T10:00:00Z',
}

/** A line on which the test says what happens. */
function line() {
  const calls: string[] = []
  let changed = 0
  let events: UploadEvents | undefined
  const uploads = new Uploads(
    (file, _target, told, begun) => {
      events = told
      const say = (what: string) => () => void calls.push(`${what} ${file.name}`)
      if (begun) calls.push(`goes on with ${begun}`)
      return { start: say('start'), pause: say('pause'), giveUp: say('give up') }
    },
    () => changed++,
  )
  return { uploads, calls, events: () => events!, changes: () => changed }
}

describe('a file on its way', () => {
  it('shows how far it is and leaves the list when it has arrived', () => {
    const { uploads, events, changes } = line()
    uploads.add(APK, TARGET, [])
    events().onProgress(4)
    expect(uploads.current()).toMatchObject([{ name: 'app.apk', sent: 4, size: 10, state: 'running' }])
    expect(changes()).toBe(0)
    events().onDone()
    expect(uploads.current()).toEqual([])
    expect(changes()).toBe(1)
  })

  it('can be paused and goes on from there', () => {
    const { uploads, calls } = line()
    uploads.add(APK, TARGET, [])
    const { key } = uploads.current()[0]!
    uploads.pause(key)
    expect(uploads.current()[0]?.state).toBe('paused')
    uploads.resume(key)
    expect(uploads.current()[0]?.state).toBe('running')
    expect(calls).toEqual(['start app.apk', 'pause app.apk', 'start app.apk'])
  })

  it('waits when the connection is lost, and says why when it is refused', () => {
    const { uploads, events } = line()
    uploads.add(APK, TARGET, [])
    events().onProblem(new Problem('offline', 0))
    expect(uploads.current()[0]?.state).toBe('paused')
    uploads.resume(uploads.current()[0]!.key)
    expect(uploads.current()[0]?.problem).toBeUndefined()
    events().onProblem(new Problem('file-type-refused', 415))
    expect(uploads.current()[0]).toMatchObject({ state: 'refused', problem: { slug: 'file-type-refused' } })
  })

  it('goes on where it stopped before a reload, when it is the same file', () => {
    const { uploads, calls } = line()
    uploads.add(APK, TARGET, [{ ...OPEN, size: 11 }, OPEN])
    expect(calls).toEqual(['goes on with u1', 'start app.apk'])
    const other = line()
    other.uploads.add(APK, { ...TARGET, purpose: 'evidence', evidenceType: 'dpia' }, [OPEN])
    expect(other.calls).toEqual(['start app.apk'])
  })

  it('is thrown away when it is given up, and only paused when the page is left', () => {
    const { uploads, calls, changes } = line()
    uploads.add(APK, TARGET, [])
    uploads.stop()
    expect(calls).toEqual(['start app.apk', 'pause app.apk'])
    uploads.giveUp(uploads.current()[0]!.key)
    expect(calls).toContain('give up app.apk')
    expect(uploads.current()).toEqual([])
    expect(changes()).toBe(1)
  })
})

it('What the server waits for and this page does not send was interrupted', () => {
  const { uploads } = line()
  expect(interrupted([OPEN], uploads.current())).toEqual([OPEN])
  uploads.add(APK, TARGET, [OPEN])
  expect(interrupted([OPEN], uploads.current())).toEqual([])
})
