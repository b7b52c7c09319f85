import type { Risk } from '../../api/risk.ts'
import type { IconName } from '../../design/icons/names.ts'
import { Said } from '../../design/Said.tsx'
import { Status, type Tone } from '../../design/Status.tsx'
import { language, useText } from '../../i18n/i18n.ts'
import { riskReason } from './riskReason.ts'

const LOOKS: Record<Risk['tier'], { tone: Tone; icon: IconName }> = {
  LOW: { tone: 'success', icon: 'CheckmarkCircle' },
  MEDIUM: { tone: 'info', icon: 'InformationSquare' },
  HIGH: { tone: 'warning', icon: 'ExclamationmarkTriangle' },
}

/** How much harm the app could do, and what leads to it. */
export function RiskSummary({ risk }: { risk: Risk }) {
  const text = useText()
  return (
    <section className="cc-stack" data-gap="2" aria-labelledby="risk">
      <h2 className="cc-h3" id="risk">
        {text('case.risk.title')}
      </h2>
      <p>
        <Status tone={LOOKS[risk.tier].tone} icon={LOOKS[risk.tier].icon} dense>
          {text(`case.risk.${risk.tier}`)}
        </Status>
      </p>
      {risk.reasons.length === 0 ? (
        <p>{text('case.risk.none')}</p>
      ) : (
        <ul className="cc-list">
          {risk.reasons.map((reason) => (
            <li key={`${reason.fact} ${reason.value}`}>
              {riskReason(reason, language(), text) ?? <Said texts={reason.because} />}
            </li>
          ))}
        </ul>
      )}
      <p className="cc-2 cc-muted">{text('case.risk.lead')}</p>
    </section>
  )
}
