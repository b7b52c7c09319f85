import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Answers } from '../../../lib/eligibility/profile.ts'
import {
  forgetAnswers,
  keepAnswers,
  keepPerson,
  keptAnswers,
  keptPerson,
  type Who,
  watchAnswers,
} from '../../../lib/keptAnswers.ts'
import { Asking } from './Asking.tsx'
import { Compare } from './Compare.tsx'
import type { OfferedApps } from './offeredApps.ts'
import { Results } from './Results.tsx'
import { Start } from './Start.tsx'
import type { Engine } from './standing.ts'
import { useTrail, type View } from './useTrail.ts'

interface WizardProps {
  engine: Engine
  /** Listings that are on the shelves. */
  apps: OfferedApps
  /** The server's page about the programme: its whole, its form, and the place below the form. */
  page: { whole: HTMLElement; form: HTMLFormElement; below: HTMLElement }
}

/**
 * Leads through the questions on the device. The server's page stays while nobody answers, and makes room while somebody does.
 * Answers are kept on this device and sent nowhere; the address never changes.
 */
export function Wizard({ engine, apps, page }: WizardProps) {
  const { slug } = engine.programme
  const [who, setWho] = useState(keptPerson)
  const [answers, setAnswers] = useState(() => engine.valid(keptAnswers(who, slug)))
  const [forgotten, setForgotten] = useState(false)
  const { view, go, back } = useTrail()
  const place = useRef<HTMLDivElement>(null)
  const standing = engine.standing(answers)

  const onward = (given: Answers) => {
    const { next } = engine.standing(given).answer
    go(next ? { ask: next } : 'results')
  }

  useEffect(() => {
    const begin = (event: Event) => {
      event.preventDefault()
      onward(answers)
    }
    page.form.addEventListener('submit', begin)
    return () => page.form.removeEventListener('submit', begin)
  })

  useEffect(() => watchAnswers(() => setAnswers(engine.valid(keptAnswers(who, slug)))), [engine, who, slug])

  const begun = useRef(false)
  useEffect(() => {
    page.whole.toggleAttribute('data-busy', view !== 'start')
    if (begun.current) arrive(view === 'start' ? page.whole : place.current)
    begun.current = true
  }, [view, page.whole])

  const answered = (fact: string, value: unknown) => {
    const given = { ...answers, [fact]: value }
    setForgotten(false)
    keepAnswers(who, slug, given)
    setAnswers(given)
    onward(given)
  }

  const choose = (person: Who) => {
    keepPerson(person)
    setWho(person)
    setAnswers(engine.valid(keptAnswers(person, slug)))
  }

  const forget = () => {
    forgetAnswers()
    setAnswers({})
    setWho('me')
    setForgotten(true)
    go('start')
  }

  const ask = (fact: string) => go({ ask: fact })
  const results = () => go('results')

  return (
    <div ref={place}>
      {view === 'start' &&
        createPortal(
          <Start
            who={who}
            answered={Object.keys(answers).length}
            open={standing.answer.next !== null}
            forgotten={forgotten}
            onWho={choose}
            onResume={() => onward(answers)}
            onForget={forget}
          />,
          page.below,
        )}
      {isAsking(view) && (
        <Asking
          standing={standing}
          fact={engine.words.fact(view.ask)}
          onAnswer={(value) => answered(view.ask, value)}
          onBack={back}
          onAsk={ask}
          onResults={results}
          onForget={forget}
        />
      )}
      {view === 'results' && (
        <Results
          standing={standing}
          apps={apps}
          onAsk={ask}
          onCompare={() => go('compare')}
          onForget={forget}
          onAbout={() => go('start')}
        />
      )}
      {view === 'compare' && <Compare standing={standing} apps={apps} onClose={results} />}
    </div>
  )
}

function isAsking(view: View): view is { ask: string } {
  return typeof view === 'object'
}

/** Brings reader and focus to the heading of what is shown now. */
function arrive(part: HTMLElement | null): void {
  const heading = part?.querySelector<HTMLElement>('h1')
  if (!heading) return
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  scrollTo({ top: 0 })
}
