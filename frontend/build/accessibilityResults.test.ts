import { describe, expect, it } from 'vitest'
import { addressOf, criteriaOf, type Look, together } from '../e2e/support/accessibilityResults.ts'

const LOOK: Look = {
  address: '/',
  theme: 'light',
  width: 1280,
  language: 'en',
  tool: 'axe-core 4.12.0',
  criteria: ['1.1.1'],
  faults: [],
}

describe('what rules found on the pages', () => {
  it('names the success criteria of the levels A and AA behind the tags, in their order', () => {
    expect(criteriaOf(['cat.color', 'wcag2aa', 'wcag213', 'wcag2411', 'wcag143', 'EN-9.1.4.3', 'wcag143'])).toEqual([
      '1.4.3',
      '2.4.11',
    ])
  })

  it('lets one address stand for all of its kind', () => {
    const shown = (path: string) => addressOf(`http://localhost:8080${path}`)
    expect(shown('/apps')).toBe('/apps')
    expect(shown('/apps?q=lease')).toBe('/apps')
    expect(shown('/apps/start-bedrift/concern')).toBe('/apps/{app}/concern')
    expect(shown('/concerns/con_4f-g')).toBe('/concerns/{key}')
    expect(shown('/operate/concerns/K-2026-000004?state=CLOSED')).toBe('/operate/concerns/{number}')
    expect(shown('/criteria/editions')).toBe('/criteria/editions')
    expect(shown('/criteria/editions/2026-2/changes')).toBe('/criteria/editions/{edition}/changes')
    expect(shown('/criteria/ACC-02')).toBe('/criteria/{criterion}')
    expect(shown('/vendor/organisations/new')).toBe('/vendor/organisations/new')
    expect(shown('/vendor/submissions/0199c2a0-0000-7000-8000-000000000000?step=texts')).toBe(
      '/vendor/submissions/{id}?step=texts',
    )
  })

  it('names a fault once, with every page that has it', () => {
    const fault = { rule: 'color-contrast', criteria: ['1.4.3'], help: 'Elements must meet contrast' }
    const all = together(
      [
        { ...LOOK, address: '/b', faults: [fault], language: 'nb' },
        { ...LOOK, address: '/a', faults: [fault], theme: 'dark', width: 320, criteria: ['1.4.10', '1.4.3'] },
        { ...LOOK, address: '/b', faults: [fault] },
      ],
      12,
      '2026-11-27',
    )
    expect(all).toEqual({
      date: '2026-11-27',
      standard: 'WCAG 2.2 AA / EN 301 549 V3.2.1',
      tool: 'axe-core 4.12.0',
      pages: ['/a', '/b'],
      themes: ['light', 'dark'],
      widths: [320, 1280],
      languages: ['en', 'nb'],
      criteria: ['1.1.1', '1.4.3', '1.4.10'],
      keyboardWalks: 12,
      faults: [{ ...fault, pages: ['/a', '/b'] }],
    })
  })
})
