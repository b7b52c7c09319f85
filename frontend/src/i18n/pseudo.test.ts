import { compileMessage } from '@lingui/message-utils/compileMessage'
import { expect, it } from 'vitest'
import { pseudo } from './pseudo.ts'

const turned = (text: string) => `\u202e${text}\u202c`

it('A pseudo text runs from right to left, with its values, cases and tags as they were', () => {
  const texts = {
    plain: compileMessage('Sign in'),
    value: compileMessage('From {name} now'),
    plural: compileMessage('{count, plural, =0 {None} one {# app} other {# apps}}'),
    tag: compileMessage('No account? <a>Make one</a>'),
  }
  expect(pseudo(texts)).toEqual({
    plain: [turned('Sign in')],
    value: [turned('From '), ['name'], turned(' now')],
    plural: [['count', 'plural', { 0: [turned('None')], one: ['#', turned(' app')], other: ['#', turned(' apps')] }]],
    tag: [`${turned('No account? ')}<a>${turned('Make one')}</a>`],
  })
})
