/*
 * The generated app tile: same slug, same tile, everywhere and for ever. The storefront's templates draw it in Java, so the
 * steps are written down exactly:
 *
 * 1. hash: FNV-1a, 32 bit, over the UTF-8 bytes of the slug: h = 0x811C9DC5; for each byte h = (h xor byte) * 0x01000193 mod 2^32.
 * 2. one mixing round: h = (h xor (h >>> 15)) * 0x7FEB352D mod 2^32; h = h xor (h >>> 13). All unsigned, 32 bit.
 * 3. palette = PALETTES[h mod 10] (ground, tone, ink).
 * 4. for i in 0..3: pane i is PANES[(h >>> (4 + 5 i)) mod 7] at x = 32 (i mod 2), y = 32 (i div 2); the four paths are joined.
 * 5. letter: the first code point of the name (NFC) that is a letter or a digit, in upper case by Unicode's own rules, else "?".
 *
 * tile.test.ts holds reference values that any other implementation must reproduce. Every ink is at least 6:1 on both tones.
 */

/** Ground, tone and ink. */
const PALETTES = [
  ['#DDE1F8', '#BFC7F1', '#232B6B'],
  ['#FFE7A8', '#FFD05C', '#3D2C00'],
  ['#D5EADB', '#AFD8BD', '#12402A'],
  ['#FADCE3', '#F2B9C7', '#6B1333'],
  ['#D0EBF2', '#A3D5E2', '#0B4353'],
  ['#343F8C', '#4753A6', '#FFFFFF'],
  ['#1F5A3D', '#2C6E4E', '#FFFFFF'],
  ['#8A2445', '#A1375A', '#FFFFFF'],
  ['#0F5568', '#19687E', '#FFFFFF'],
  ['#1C2152', '#333C80', '#FFC84A'],
] as const

type Pane = (x: number, y: number) => string

/** A pane is 32 x 32. Its shapes are cut from the arch: nothing, four quarter rounds, an arch up and an arch down. */
const PANES: readonly Pane[] = [
  () => '',
  (x, y) => `M${x} ${y + 32}A32 32 0 0 1 ${x + 32} ${y}V${y + 32}Z`,
  (x, y) => `M${x} ${y}A32 32 0 0 1 ${x + 32} ${y + 32}H${x}Z`,
  (x, y) => `M${x + 32} ${y}A32 32 0 0 1 ${x} ${y + 32}V${y}Z`,
  (x, y) => `M${x + 32} ${y + 32}A32 32 0 0 1 ${x} ${y}H${x + 32}Z`,
  (x, y) => `M${x} ${y + 32}V${y + 16}A16 16 0 0 1 ${x + 32} ${y + 16}V${y + 32}Z`,
  (x, y) => `M${x} ${y}V${y + 16}A16 16 0 0 0 ${x + 32} ${y + 16}V${y}Z`,
]

export interface TileDrawing {
  ground: string
  tone: string
  ink: string
  panes: string
  letter: string
}

export function drawTile(slug: string, name: string): TileDrawing {
  const hash = hashOf(slug)
  const [ground, tone, ink] = PALETTES[hash % PALETTES.length] ?? PALETTES[0]
  const panes = [0, 1, 2, 3].map((i) => pane((hash >>> (4 + i * 5)) % PANES.length)((i % 2) * 32, (i >> 1) * 32))
  return { ground, tone, ink, panes: panes.join(''), letter: letterOf(name) }
}

function pane(index: number): Pane {
  return PANES[index] ?? (() => '')
}

function hashOf(slug: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(slug)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x7feb352d) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}

function letterOf(name: string): string {
  return [...name.normalize('NFC')].find((character) => /[\p{L}\p{N}]/u.test(character))?.toUpperCase() ?? '?'
}
