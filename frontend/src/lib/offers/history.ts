/** What was written, step by step: going back loses nothing until something else is written. */
export interface History<T> {
  past: readonly T[]
  now: T
  future: readonly T[]
  /** Which field was written last: letters of one word are one step. */
  field: string | undefined
}

const STEPS = 200

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], field: undefined })

/** @param field of what is written; nothing for what is a step by itself */
export function write<T>(history: History<T>, now: T, field?: string): History<T> {
  if (now === history.now) return history
  const same = field !== undefined && field === history.field
  return { past: same ? history.past : [...history.past, history.now].slice(-STEPS), now, future: [], field }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (history.past.length === 0) return history
  return {
    past: history.past.slice(0, -1),
    now: before as T,
    future: [history.now, ...history.future],
    field: undefined,
  }
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  if (history.future.length === 0) return history
  return { past: [...history.past, history.now], now: next as T, future, field: undefined }
}
