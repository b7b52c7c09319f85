import type { Coverage, CoveragePart, CoveragePoint, PartChange } from '../../../api/managedProgrammes.ts'
import { count, longDate, money, percent } from '../../../i18n/format.ts'
import { text } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'

const DAY = 86_400_000

/** What the people of a part have in common: "your age: 18 to 24". */
export function partName(part: CoveragePart): string {
  return `${readable(part.name)}: ${valueName(part)}`
}

/** The part without the fact: "18 to 24". */
export function valueName(part: CoveragePart): string {
  const { from, to, value, valueName: names } = part
  if (from !== undefined && to !== undefined) {
    return from === to
      ? bound(part, from)
      : text('operator.coverage.range', { from: bound(part, from), to: bound(part, to) })
  }
  if (value === 'true' || value === 'false') return text(`operator.coverage.${value}`)
  return readable(names) || value
}

function bound({ kind, currency }: CoveragePart, value: number): string {
  if (kind === 'DATE') return longDate(new Date(value * DAY))
  return kind === 'MONEY' && currency ? money(value, currency) : count(value)
}

/** The parts that are below the limit. */
export function below({ warnBelow, groups, territories }: Coverage): CoveragePart[] {
  return [...groups, ...territories].filter(({ reached, people }) => reached * 100 < warnBelow * people)
}

/** The one that is reached least first. */
export function lowestFirst(parts: readonly CoveragePart[]): CoveragePart[] {
  return [...parts].sort(
    (a, b) => a.reached / a.people - b.reached / b.people || a.byRules / a.people - b.byRules / b.people,
  )
}

/** Everything that had changed before a measurement, in words. */
export function causes(point: CoveragePoint, first: boolean): string[] {
  if (first) return [text('operator.coverage.first')]
  const { version, reason, lost, gained, population } = point
  const found = [
    ...(reason === undefined ? [] : [text('operator.coverage.revised', { number: version, reason })]),
    ...(lost.length === 0 ? [] : [text('operator.coverage.lost', { apps: lost.join(', ') })]),
    ...(gained.length === 0 ? [] : [text('operator.coverage.gained', { apps: gained.join(', ') })]),
    ...(population ? [text('operator.coverage.population')] : []),
  ]
  return found.length === 0 ? [text('operator.coverage.day')] : found
}

/** Which part lost most, in words. */
export function holeText({ part, peopleBefore, reachedBefore }: PartChange): string {
  return text('operator.coverage.hole', {
    group: partName(part),
    before: percent(reachedBefore / peopleBefore),
    after: percent(part.reached / part.people),
  })
}
