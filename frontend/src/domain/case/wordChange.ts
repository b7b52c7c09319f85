export interface WordChange {
  /** What both begin with, cut to its last words. */
  head: string
  gone: string
  come: string
  /** What both end with, cut to its first words. */
  tail: string
}

/** Words around a change that tell where in a long text it is. */
const AROUND = 8

/** Which words of a text were replaced by which: all between the first and the last word that differ. */
export function wordChange(before: string, after: string): WordChange {
  const was = words(before)
  const is = words(after)
  const shorter = Math.min(was.length, is.length)
  let from = 0
  while (from < shorter && was[from] === is[from]) from++
  let same = 0
  while (same < shorter - from && was.at(-1 - same) === is.at(-1 - same)) same++
  const head = is.slice(0, from)
  const tail = is.slice(is.length - same)
  return {
    head: head.length > AROUND ? `… ${head.slice(-AROUND).join(' ')}` : head.join(' '),
    gone: was.slice(from, was.length - same).join(' '),
    come: is.slice(from, is.length - same).join(' '),
    tail: tail.length > AROUND ? `${tail.slice(0, AROUND).join(' ')} …` : tail.join(' '),
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}
