import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ICONS } from './names.ts'

it('The sprite holds exactly the icons that are named', () => {
  const sprite = readFileSync(join(process.cwd(), 'src/design/icons/icons.svg'), 'utf8')
  expect([...sprite.matchAll(/<symbol id="(\w+)"/g)].map(([, id]) => id)).toEqual([...ICONS])
})

it('Every category and life event has an icon of the sprite', () => {
  const folder = join(process.cwd(), '../backend/src/main/resources/taxonomy')
  for (const file of ['categories.json', 'life-events.json']) {
    const taxa = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { icon: string }[]
    expect(ICONS).toEqual(expect.arrayContaining(taxa.map(({ icon }) => icon)))
  }
})
