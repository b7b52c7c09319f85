import { I18nProvider } from '@lingui/react'
import { cleanup, render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { i18n } from '../../../i18n/i18n.ts'
import { answerOf, anybody, random, shipped } from '../../../test/programmes.ts'
import { Results } from './Results.tsx'
import { Engine } from './standing.ts'

const nothing = () => {}
const ON = Date.UTC(2026, 1, 1) / 86_400_000

function show(engine: Engine, answers: Record<string, unknown>) {
  return render(
    <I18nProvider i18n={i18n}>
      <Results
        standing={engine.standing(answers)}
        apps={{}}
        onAsk={nothing}
        onCompare={nothing}
        onForget={nothing}
        onAbout={nothing}
      />
    </I18nProvider>,
  )
}

describe.each(['free-tax-filing', 'employment-services'])('The results of %s', (slug) => {
  const programme = shipped(slug)
  const engine = new Engine(programme, ON)

  it('end in nothing for nobody: every offer stands in a group with a reason, and the fallback is there', () => {
    const chance = random(20_260_201)
    for (let person = 0; person < 60; person++) {
      const answers = anybody(programme, chance)
      const { container } = show(engine, answers)
      const seen = JSON.stringify(answers)
      expect(container.querySelector('#always')?.textContent, seen).toBe('Always open to you')
      expect(container.querySelectorAll('.cs-offer'), seen).toHaveLength(programme.offers.length)
      for (const refused of container.querySelectorAll('[aria-labelledby="group-NOT_ELIGIBLE"] .cs-offer'))
        expect(refused.querySelectorAll('.cs-demands li').length, seen).toBeGreaterThan(0)
      for (const open of container.querySelectorAll('[aria-labelledby="group-UNDECIDED"] .cs-offer'))
        expect(open.querySelectorAll('.cs-demands li').length, seen).toBeGreaterThan(0)
      expect(container.textContent, seen).not.toMatch(/eligibility\.|undefined|NaN|\[object/)
      cleanup()
    }
  })

  it('are reached in at most seven questions by anybody who answers what is asked', () => {
    const chance = random(7)
    for (let person = 0; person < 400; person++) {
      const answers: Record<string, unknown> = {}
      for (let { next } = engine.standing(answers).answer; next; { next } = engine.standing(answers).answer) {
        answers[next] = answerOf(engine.words.fact(next), chance)
      }
      expect(Object.keys(answers).length).toBeLessThanOrEqual(7)
      expect(engine.standing(answers).offers('UNDECIDED')).toEqual([])
    }
  })

  it('take less than a frame to work out', () => {
    const chance = random(16)
    const times = Array.from({ length: 60 }, () => {
      const answers = anybody(programme, chance)
      const begin = performance.now()
      engine.standing(answers)
      return performance.now() - begin
    }).sort((a, b) => a - b)
    expect(times[30]).toBeLessThan(16)
  })
})

describe('A reason', () => {
  const engine = new Engine(shipped('free-tax-filing'), ON)

  it('names the condition, what was answered, and what would change it', () => {
    show(engine, { 'gross-income': 4130000, adjustments: 0, age: 58, eitc: null, state: 'OH' })
    const offer = (name: string) => within(screen.getByText(name).closest('article') as HTMLElement)
    expect(offer('Evergreen Return').getByText(/must be at most US\$39,000\./)).toBeTruthy()
    expect(offer('Evergreen Return').getByText('Your answers give US$41,300.')).toBeTruthy()
    expect(offer('Evergreen Return').getByText(/Adjusted gross income – at most US\$39,000/)).toBeTruthy()
    expect(offer('Harbour Tax').getByText(/must be yes\./)).toBeTruthy()
    expect(offer('Cascade Filing').getByText(/one of these: California, Idaho.*\(the western states\)/)).toBeTruthy()
  })

  it('says where one of several things is enough', () => {
    show(engine, { 'gross-income': 4130000, adjustments: 0, age: 58, eitc: false })
    const harbour = screen.getByText('Harbour Tax').closest('article') as HTMLElement
    expect(within(harbour).getByText('One of these is enough:')).toBeTruthy()
    expect(within(harbour).getByText('You answered 58.')).toBeTruthy()
  })
})
