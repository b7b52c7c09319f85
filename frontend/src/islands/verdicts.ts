import type { Outcome } from '../lib/eligibility/evaluator.ts'
import type { Programme } from '../lib/eligibility/programme.ts'
import { answeredProgrammes, keepOnly, keptOnly, keptPerson, watchAnswers } from '../lib/keptAnswers.ts'
import { type Verdict, verdicts } from '../lib/verdicts.ts'
import { WholeList } from './wholeList.ts'

const COLOURS: Record<Outcome, string> = { ELIGIBLE: 'success', UNDECIDED: 'warning', NOT_ELIGIBLE: 'neutral' }

/**
 * Says on cards and on the page of an app whether the answers that are kept on this device qualify for it, and lets a list show
 * only such. The words come from an element with `data-text-eligible -undecided -not-eligible`, the place on a page from
 * `data-verdict="<slug>"`, the choice from `data-only`. The rules are fetched, the answers stay.
 */
export async function showVerdicts(): Promise<void> {
  const words = document.querySelector<HTMLElement>('[data-text-eligible]')
  const cards = () => [...document.querySelectorAll<HTMLElement>('.cs-app')]
  const places = [...document.querySelectorAll<HTMLElement>('[data-verdict]')]
  if (!words || cards().length + places.length === 0) return
  const programmes = await rules()
  const whole = new WholeList()
  const draw = () => {
    const known = verdicts(programmes)
    for (const old of document.querySelectorAll('[data-badge]')) old.remove()
    for (const card of cards()) badge(card.querySelector('.cs-app__foot'), known.get(slugOf(card)), words)
    for (const place of places) badge(place, known.get(place.dataset.verdict ?? ''), words)
    narrow(cards(), known)
  }
  const chosen = () => {
    if (!keptOnly()) whole.hide()
    draw()
    if (keptOnly() && document.querySelector('[data-only]')) void whole.show().then((added) => added && draw())
  }
  watchAnswers(chosen)
  chosen()
}

/** The programmes of which the person has answered something, with their rules. */
async function rules(): Promise<Programme[]> {
  const answers = await Promise.all(
    answeredProgrammes(keptPerson()).map(async (slug) => {
      try {
        const answer = await fetch(`/api/v1/programmes/${encodeURIComponent(slug)}`)
        return answer.ok ? [(await answer.json()) as Programme] : []
      } catch {
        // Without a network there are no verdicts in lists; the wizard has its own rules.
        return []
      }
    }),
  )
  return answers.flat()
}

function slugOf(card: HTMLElement): string {
  const address = card.querySelector('a.cs-cover')?.getAttribute('href') ?? ''
  return /^\/apps\/([a-z0-9-]+)$/.exec(address)?.[1] ?? ''
}

function badge(place: Element | null, verdict: Verdict | undefined, words: HTMLElement): void {
  if (!place || !verdict) return
  const { textEligible, textUndecided, textNotEligible } = words.dataset
  const said = { ELIGIBLE: textEligible, UNDECIDED: textUndecided, NOT_ELIGIBLE: textNotEligible }
  const sign = document.createElement('span')
  sign.className = 'cs-status'
  sign.dataset.color = COLOURS[verdict.outcome]
  sign.dataset.badge = verdict.outcome
  sign.textContent = said[verdict.outcome] ?? ''
  place.append(sign)
}

/** Hides offers that do not fit, when the person asked for that. What is no offer of a programme has no conditions, and stays. */
function narrow(cards: HTMLElement[], known: Map<string, Verdict>): void {
  const choice = document.querySelector<HTMLElement>('[data-only]')
  const box = choice?.querySelector('input')
  if (!choice || !box) return
  const status = choice.querySelector('[role="status"]')
  const show = () => {
    let hidden = 0
    for (const card of cards) {
      card.hidden = box.checked && known.get(slugOf(card))?.outcome === 'NOT_ELIGIBLE'
      if (card.hidden) hidden++
    }
    if (status) status.textContent = box.checked ? (choice.dataset.textHidden ?? '').replace('#', String(hidden)) : ''
  }
  box.checked = keptOnly()
  box.onchange = () => keepOnly(box.checked)
  choice.hidden = false
  show()
}
