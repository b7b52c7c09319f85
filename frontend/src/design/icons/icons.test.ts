import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ICONS } from './names.ts'

it('The sprite holds exactly the icons that are named', () => {
  const sprite = readFileSync(join(process.cwd(), 'src/design/icons/icons.svg'), 'utf8')
  expect([...sprite.matchAll(/<symbol id="(\w+)"/g)].map(([, id]) => id)).toEqual([...ICONS])
})
