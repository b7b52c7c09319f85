import { forget, recall, remember, whenChangedElsewhere } from './device.ts'
import { type Answers, ProfileReader } from './eligibility/profile.ts'
import { isAsked, type Programme } from './eligibility/programme.ts'

/** For whom somebody answers; the answers of each are kept apart. */
export const PEOPLE = ['me', 'child', 'relative'] as const
export type Who = (typeof PEOPLE)[number]

interface Kept {
  who: Who
  /** By person and programme, in the order in which they were given. */
  answers: Partial<Record<Who, Record<string, Answers>>>
  /** Whether lists show only what the person qualifies for. */
  only?: boolean
}

const KEY = 'eligibility'
const CHANGED = 'civicstore-eligibility'

/** What people answered about themselves, on this device and nowhere else. What cannot be understood is as if it were not there. */
function kept(): Kept {
  const found = recall(KEY) as Partial<Kept> | undefined
  const answers = typeof found?.answers === 'object' && found.answers !== null ? found.answers : {}
  const who = PEOPLE.find((one) => one === found?.who) ?? 'me'
  return { who, answers, ...(found?.only === true && { only: true }) }
}

function keep(next: Kept): void {
  remember(KEY, next)
  dispatchEvent(new Event(CHANGED))
}

/** For whom it was answered last. */
export const keptPerson = (): Who => kept().who

export function keepPerson(who: Who): void {
  keep({ ...kept(), who })
}

export function keptAnswers(who: Who, programme: string): Answers {
  const found = kept().answers[who]?.[programme]
  return typeof found === 'object' && found !== null ? found : {}
}

/** Without what the programme does not ask, or no longer takes: rules change between two visits. */
export function stillTaken(programme: Programme, answers: Answers): Answers {
  const wrong = new Set(new ProfileReader(programme).profile('me', answers).problems.map(({ fact }) => fact))
  const asked = new Set(programme.facts.filter(isAsked).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([fact]) => asked.has(fact) && !wrong.has(fact)))
}

/** Programmes of which the person has answered something. */
export const answeredProgrammes = (who: Who): string[] => Object.keys(kept().answers[who] ?? {})

export function keepAnswers(who: Who, programme: string, answers: Answers): void {
  const all = kept()
  keep({ ...all, who, answers: { ...all.answers, [who]: { ...all.answers[who], [programme]: answers } } })
}

export const keptOnly = (): boolean => kept().only === true

export function keepOnly(only: boolean): void {
  const { only: _, ...rest } = kept()
  keep(only ? { ...rest, only } : rest)
}

/** Takes every answer of everybody off this device. */
export function forgetAnswers(): void {
  forget(KEY)
  dispatchEvent(new Event(CHANGED))
}

/** Calls back after each change, in this tab or another. Returns the way to stop. */
export function watchAnswers(then: () => void): () => void {
  addEventListener(CHANGED, then)
  const stop = whenChangedElsewhere(KEY, then)
  return () => {
    removeEventListener(CHANGED, then)
    stop()
  }
}
