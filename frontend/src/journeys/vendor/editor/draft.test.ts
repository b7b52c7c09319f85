import { describe, expect, it } from 'vitest'
import type { DraftContent } from '../../../api/submissions.ts'
import { forSaving, sameContent, textLanguages, withoutLanguage } from './draft.ts'

const draft = (declaration: DraftContent['declaration']): DraftContent => ({
  releaseVersion: '1.0.0',
  kind: 'WEB_APP',
  profile: 'base',
  declaration,
  releaseNotes: {},
})

describe('a draft on its way to the server', () => {
  it('leaves out what is still empty', () => {
    const { declaration } = forSaving(
      draft({
        name: { nb: 'Jobb', en: ' ' },
        supportEmail: '',
        links: { website: '', support: 'https://example.org' },
        price: { note: { nb: 'x' } },
        webApp: { startUrl: '' },
        languages: ['nb', ' en', ''],
      }),
    )
    expect(declaration.name).toEqual({ nb: 'Jobb' })
    expect(declaration.languages).toEqual(['nb', 'en'])
    expect(declaration.links).toEqual({ support: 'https://example.org' })
    expect(Object.keys(declaration)).not.toContain('supportEmail')
    expect(Object.keys(declaration)).not.toContain('price')
    expect(Object.keys(declaration)).not.toContain('webApp')
  })

  it('holds back rows that have no name yet', () => {
    const { declaration } = forSaving(
      draft({
        permissions: [{ name: '' }, { name: 'android.permission.CAMERA', purpose: { nb: 'Skanne' } }],
        dataPractices: { collected: [{ type: ' ' }], trackers: [{ name: '', purpose: 'x' }] },
      }),
    )
    expect(declaration.permissions).toEqual([{ name: 'android.permission.CAMERA', purpose: { nb: 'Skanne' } }])
    expect(declaration.dataPractices).toMatchObject({ collected: [], trackers: [] })
  })
})

describe('the languages of a draft', () => {
  it('are those of the house and those that something is written in', () => {
    expect(textLanguages(draft({ name: { uk: 'Робота' } }))).toEqual(['nb', 'en', 'uk'])
  })

  it('go out with all that was written in them', () => {
    const content = draft({ name: { nb: 'Jobb', uk: 'Робота' }, features: { uk: ['a'] } })
    const less = withoutLanguage({ ...content, releaseNotes: { uk: 'x', nb: 'y' } }, 'uk')
    expect(less.declaration).toEqual({ name: { nb: 'Jobb' }, features: {} })
    expect(less.releaseNotes).toEqual({ nb: 'y' })
  })
})

it('Two drafts are the same whatever the order of their fields', () => {
  expect(sameContent(draft({ name: { nb: 'a', en: 'b' } }), draft({ name: { en: 'b', nb: 'a' } }))).toBe(true)
  expect(sameContent(draft({ languages: ['nb', 'en'] }), draft({ languages: ['en', 'nb'] }))).toBe(false)
})
