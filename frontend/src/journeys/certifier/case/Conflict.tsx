import type { Case, Criterion } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

interface ConflictProps {
  /** The case as it is now, read anew after the refusal. */
  shown: Case
  criterion: Criterion
  onMine: () => void
  onTheirs: () => void
}

/** Somebody moved the case meanwhile: who, what and when, and whose word shall stand. */
export function Conflict({ shown, criterion: { ruling }, onMine, onTheirs }: ConflictProps) {
  const text = useText()
  const last = [...shown.history].sort((a, b) => a.at.localeCompare(b.at)).at(-1)
  return (
    <Notice tone="warning" title={text('certifier.conflict.title')} arrived>
      {last && (
        <p>
          {text('certifier.conflict.who', {
            name: last.by?.name ?? text('certifier.store'),
            what: text(`certifier.history.${last.action}`),
            when: dateTime(last.at),
          })}
        </p>
      )}
      {ruling && <p>{text('certifier.conflict.theirs', { ruling: text(`certifier.ruled.${ruling.ruling}`) })}</p>}
      <p>{text('certifier.conflict.kept')}</p>
      <div className="cs-actions">
        <Button variant="secondary" onClick={onMine}>
          {text('certifier.conflict.mine')}
        </Button>
        <Button variant="tertiary" onClick={onTheirs}>
          {text('certifier.conflict.take')}
        </Button>
      </div>
    </Notice>
  )
}
