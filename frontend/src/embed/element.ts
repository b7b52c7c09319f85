import { text } from '../i18n/i18n.ts'
import { Engine } from '../journeys/storefront/eligibility/standing.ts'
import type { Answers } from '../lib/eligibility/profile.ts'
import { el } from './dom.ts'
import { languageFor, speak } from './i18n.ts'
import { question } from './question.ts'
import { result } from './result.ts'
import { type Apps, fetchProgramme } from './store.ts'
import { STYLE } from './style.ts'
import { told } from './words.ts'

type View = 'start' | 'results' | { ask: string }

/**
 * `<civicstore-eligibility programme="…" lang="…">`: asks the questions of a programme on the page of another site. What is answered
 * is kept in this object and nowhere else: no storage of the page can tell it, and it is gone when the page is left. What stands
 * inside the element is what people see without script, or without the store.
 */
export class EligibilityElement extends HTMLElement {
  static readonly observedAttributes = ['lang', 'programme']
  /** Where the script came from. */
  static origin = ''

  private engine: Engine | undefined
  private apps: Apps | undefined
  private answers: Answers = {}
  private trail: View[] = []
  private view: View = 'start'

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(STYLE)
      const root = this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [sheet]
      root.append(el('slot'))
    }
    void this.load()
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    // What the page's markup says comes here first, before the element is connected.
    if (!this.shadowRoot || !this.isConnected || before === now) return
    if (name === 'programme') void this.load()
    else this.draw(false)
  }

  private async load(): Promise<void> {
    const slug = this.getAttribute('programme') ?? ''
    try {
      const { programme, apps } = await fetchProgramme(EligibilityElement.origin, slug)
      if (slug !== this.getAttribute('programme')) return
      this.engine = new Engine(programme)
      this.apps = apps
      this.answers = {}
      this.trail = []
      this.view = 'start'
      this.draw(false)
    } catch {
      // The link inside the element leads to the same questions.
    }
  }

  private draw(arrive: boolean): void {
    const { engine, apps, shadowRoot } = this
    if (!engine || !apps || !shadowRoot) return
    const tag = this.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang
    const language = languageFor(tag)
    speak(language)
    shadowRoot.replaceChildren(el('div', { lang: language, dir: 'ltr' }, this.content(engine, apps)))
    const heading = shadowRoot.querySelector('h2')
    if (arrive) heading?.focus()
  }

  private content(engine: Engine, apps: Apps): HTMLElement {
    const standing = engine.standing(this.answers)
    const { view } = this
    if (view === 'results')
      return result(standing, apps, {
        onAsk: (fact) => this.go({ ask: fact }),
        onForget: () => this.forget(),
      })
    if (view !== 'start')
      return question(standing, engine.words.fact(view.ask), {
        onAnswer: (value) => this.answered(view.ask, value),
        onBack: () => this.back(),
        onResults: () => this.go('results'),
      })
    const { programme } = engine
    return el(
      'div',
      {},
      el('h2', { tabindex: -1 }, told(programme.name)),
      programme.summary !== undefined && el('p', {}, told(programme.summary)),
      el(
        'p',
        {},
        el('button', { type: 'button', class: 'main', onclick: () => this.onward() }, text('eligibility.start')),
      ),
      el('p', { class: 'quiet' }, text('eligibility.keep.page')),
    )
  }

  private answered(fact: string, value: unknown): void {
    this.answers = { ...this.answers, [fact]: value }
    this.onward()
  }

  private onward(): void {
    const next = this.engine?.standing(this.answers).answer.next
    this.go(next ? { ask: next } : 'results')
  }

  private go(view: View): void {
    this.trail.push(this.view)
    this.view = view
    this.draw(true)
  }

  private back(): void {
    this.view = this.trail.pop() ?? 'start'
    this.draw(true)
  }

  private forget(): void {
    this.answers = {}
    this.trail = []
    this.view = 'start'
    this.draw(true)
  }
}
