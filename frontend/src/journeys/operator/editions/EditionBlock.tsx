import type { Edition, EditionAction, EditionStatus } from '../../../api/editions.ts'
import { Button } from '../../../design/Button.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import { Status, type Tone } from '../../../design/Status.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { ImpactReport } from './ImpactReport.tsx'

const LOOKS: Record<EditionStatus, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: 'neutral', icon: 'Pencil' },
  CONSULTATION: { tone: 'info', icon: 'Chat' },
  IN_FORCE: { tone: 'success', icon: 'CheckmarkCircle' },
  RETIRED: { tone: 'neutral', icon: 'Archive' },
}

interface EditionBlockProps {
  edition: Edition
  onMove: (action: EditionAction) => void
}

export function EditionBlock({ edition, onMove }: EditionBlockProps) {
  const text = useText()
  const id = `edition-${edition.id}`
  const ahead = edition.status === 'DRAFT' || edition.status === 'CONSULTATION'
  return (
    <section className="cc-block" aria-labelledby={id}>
      <div className="cc-block__head">
        <h2 id={id}>{edition.id}</h2>
        <Status tone={LOOKS[edition.status].tone} icon={LOOKS[edition.status].icon} dense>
          {text(`operator.editions.${edition.status}`)}
        </Status>
      </div>
      <div className="cc-block__body">
        <div className="cc-stack" data-gap="4">
          <p>
            {text('operator.editions.criteria', { count: edition.criteria })}, <When edition={edition} />.{' '}
            <a href={`/criteria/editions/${edition.id}`}>{text('operator.editions.read')}</a>
            {edition.basedOn && (
              <>
                {' · '}
                <a href={`/criteria/editions/${edition.id}/changes`}>{text('operator.editions.changes')}</a>
              </>
            )}
          </p>
          {edition.allowedActions.length > 0 && (
            <div className="cs-cluster">
              {edition.allowedActions.map((action) => (
                <Button key={action} variant="secondary" onClick={() => onMove(action)}>
                  {text(`operator.editions.${action}`)}
                </Button>
              ))}
            </div>
          )}
          {ahead && <ImpactReport edition={edition.id} />}
        </div>
      </div>
    </section>
  )
}

function When({ edition }: { edition: Edition }) {
  const text = useText()
  const { status, retiredAt, enforcedAt, lastDay, plannedFrom } = edition
  if (status === 'RETIRED' && retiredAt) return text('operator.editions.since', { date: longDate(retiredAt) })
  if (status === 'IN_FORCE' && enforcedAt) return text('operator.editions.since', { date: longDate(enforcedAt) })
  if (status === 'CONSULTATION' && lastDay) return text('operator.editions.until', { date: longDate(lastDay) })
  return text('operator.editions.planned', { date: longDate(plannedFrom) })
}
