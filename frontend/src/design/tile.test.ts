import { describe, expect, it } from 'vitest'
import { drawTile } from './tile.ts'

/** Reference values: an implementation in another language must give exactly these. */
const REFERENCE = [
  {
    slug: 'jobbkompasset',
    name: 'Jobbkompasset',
    ground: '#DDE1F8',
    tone: '#BFC7F1',
    ink: '#232B6B',
    panes: 'M32 0A32 32 0 0 1 0 32V0ZM32 0A32 32 0 0 1 64 32H32ZM0 64A32 32 0 0 1 32 32V64Z',
    letter: 'J',
  },
  {
    slug: 'skattklar',
    name: 'Skattklar',
    ground: '#8A2445',
    tone: '#A1375A',
    ink: '#FFFFFF',
    panes:
      'M0 32V16A16 16 0 0 1 32 16V32ZM32 32A32 32 0 0 1 64 0V32ZM32 32A32 32 0 0 1 0 64V32ZM32 64V48A16 16 0 0 1 64 48V64Z',
    letter: 'S',
  },
  {
    slug: 'nav-øst',
    name: 'øst',
    ground: '#0F5568',
    tone: '#19687E',
    ink: '#FFFFFF',
    panes: 'M32 0A32 32 0 0 1 0 32V0ZM32 0A32 32 0 0 1 64 32H32ZM0 32A32 32 0 0 1 32 64H0ZM64 64A32 32 0 0 1 32 32H64Z',
    letter: 'Ø',
  },
  {
    slug: 'x',
    name: '…',
    ground: '#D5EADB',
    tone: '#AFD8BD',
    ink: '#12402A',
    panes:
      'M0 32A32 32 0 0 1 32 0V32ZM64 0A32 32 0 0 1 32 32V0ZM32 64A32 32 0 0 1 0 32H32ZM32 32V48A16 16 0 0 0 64 48V32Z',
    letter: '?',
  },
]

describe('the generated tile', () => {
  it.each(REFERENCE)('of $slug is drawn as everywhere else', ({ slug, name, ...drawing }) => {
    expect(drawTile(slug, name)).toEqual(drawing)
  })

  it('takes its letter after any signs before it', () => {
    expect(drawTile('a', '«3 ting»').letter).toBe('3')
  })
})
