import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Demand } from '../../../lib/eligibility/demands.ts'
import type { Standing } from './standing.ts'
import { texts } from './wording.ts'

/** What must be so, and what the person said about it. */
export function Demands({ standing, demands }: { standing: Standing; demands: readonly Demand[] }) {
  const text = useText()
  if (demands.length === 0) return null
  const { words } = standing.engine
  return (
    <ul className="cs-demands">
      {demands.map((demand) => {
        if ('either' in demand)
          return (
            <li key={JSON.stringify(demand)}>
              {text('eligibility.reason.either')}
              <ul>
                {demand.either.map((way) => (
                  <li key={JSON.stringify(way)}>
                    <Demands standing={standing} demands={way} />
                  </li>
                ))}
              </ul>
            </li>
          )
        const fact = words.fact(demand.condition.fact)
        const said = standing.said(fact)
        return (
          <li key={JSON.stringify(demand)}>
            <span className="cs-demands__fact">
              <Said texts={capital(texts(fact.name))} />
            </span>{' '}
            {text('eligibility.reason.must', { demand: words.demand(demand) })}{' '}
            {said !== undefined && (
              <span className="cs-muted">
                {text(fact.question ? 'eligibility.reason.yours' : 'eligibility.reason.follows', { answer: said })}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** As a sentence begins. */
function capital(names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([tag, name]) => [tag, name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)]),
  )
}
