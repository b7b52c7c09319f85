/** A piece of a text; `hit` counts from 0 where the piece is what was looked for. */
export interface Piece {
  text: string
  start: number
  hit?: number
}

const LONGEST = 500

/** The text cut where the words occur, without regard to case. At most 500 hits, so that one letter does not stop the page. */
export function cut(text: string, words: string): Piece[] {
  const wanted = words.trim().toLocaleLowerCase()
  if (wanted === '') return [{ text, start: 0 }]
  const lower = text.toLocaleLowerCase()
  // Where lower case has another length, positions would not fit; then the text is searched as it stands.
  const searched = lower.length === text.length ? lower : text
  const pieces: Piece[] = []
  let from = 0
  let hit = 0
  for (let at = searched.indexOf(wanted); at !== -1 && hit < LONGEST; at = searched.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: text.slice(from, at), start: from })
    pieces.push({ text: text.slice(at, at + wanted.length), start: at, hit })
    from = at + wanted.length
    hit++
  }
  if (from < text.length) pieces.push({ text: text.slice(from), start: from })
  return pieces
}

export function hitsIn(pieces: readonly Piece[]): number {
  return pieces.filter(({ hit }) => hit !== undefined).length
}
