import { expect, it } from 'vitest'
import { lean } from './leanStyles.ts'

const template = '<p class="cs-note" data-color="warning" data-state><input type="radio"></p> MET'

/** What is left of the sheet, on one line. */
function left(css: string, others = ''): string {
  return lean(css, template, others).replace(/\s+/g, ' ').trim()
}

it('A rule for a class that nothing writes is left out, and so is one of several selectors', () => {
  expect(left('.cs-note { color: red } .cs-gone { color: red } .cs-gone .cs-note { color: red }')).toBe(
    '.cs-note { color: red }',
  )
  expect(left('.cs-gone, .cs-note { color: red }')).toBe('.cs-note { color: red }')
})

it('Values of attributes count as written in quotation marks, those of enums and what browsers set anyhow', () => {
  expect(left('[data-color="warning"] { color: red } [data-color="input"] { color: red }')).toBe(
    '[data-color="warning"] { color: red }',
  )
  expect(left('[type="radio"] { color: red } [type="class"] { color: red }')).toBe('[type="radio"] { color: red }')
  expect(left('[data-state="MET"] { color: red } [open] { color: red }')).toBe(
    '[data-state="MET"] { color: red } [open] { color: red }',
  )
})

it('What is asked of one of several, or excluded, keeps its rule', () => {
  const rules = ':is(.cs-gone, .cs-note) { color: red } .cs-note:not(.cs-gone) { color: red }'
  expect(left(`${rules} :where(.cs-gone) p { color: red }`)).toBe(rules)
})

it('Steps of an animation are no selectors', () => {
  const animation = '@keyframes rise { from { opacity: 0 } 50% { opacity: 1 } }'
  expect(left(animation)).toBe(animation)
})

it('A property stays that a rule reads, at whatever distance, or another sheet, or a script', () => {
  const css = ':root { --a: 1px; --b: var(--a); --c: var(--gone); --d: 2px } .cs-note { margin: var(--b) }'
  expect(left(css)).toBe(':root { --a: 1px; --b: var(--a)} .cs-note { margin: var(--b) }')
  expect(left(css, '.x { margin: var(--d) }')).toContain('--d: 2px')
})
