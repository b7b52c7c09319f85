import type { CheckMode, CheckStanding } from '../../../api/checks.ts'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { share } from './share.ts'

const LOOKS: Record<CheckMode, { tone: Tone; icon: IconName }> = {
  ENFORCE: { tone: 'success', icon: 'CheckmarkCircle' },
  OBSERVE: { tone: 'info', icon: 'InformationSquare' },
  OFF: { tone: 'neutral', icon: 'MinusCircle' },
}

export function CheckTable({ items }: { items: readonly CheckStanding[] }) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.nav.checks')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.checks.check')}</th>
            <th scope="col">{text('operator.checks.mode')}</th>
            <th scope="col">{text('operator.checks.runs')}</th>
            <th scope="col">{text('operator.checks.wouldBlock')}</th>
            <th scope="col">{text('operator.checks.errors')}</th>
            <th scope="col">{text('operator.checks.timeout')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((check) => (
            <tr key={check.id}>
              <th scope="row">
                <span className="cs-mono">
                  {check.id} {check.version}
                </span>{' '}
                <span className="cc-muted">{check.criterion}</span>
              </th>
              <td data-l={text('operator.checks.mode')}>
                <Status tone={LOOKS[check.mode].tone} icon={LOOKS[check.mode].icon} dense>
                  {text(`operator.checks.mode.${check.mode}`)}
                </Status>
              </td>
              <td data-l={text('operator.checks.runs')} className="cc-num">
                {check.runs}
              </td>
              <td data-l={text('operator.checks.wouldBlock')} className="cc-num">
                {share(check.wouldBlock, check.runs)}
              </td>
              <td data-l={text('operator.checks.errors')} className="cc-num">
                {share(check.errors, check.runs)}
              </td>
              <td data-l={text('operator.checks.timeout')} className="cc-num">
                {text('operator.checks.seconds', { count: check.timeoutSeconds })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
